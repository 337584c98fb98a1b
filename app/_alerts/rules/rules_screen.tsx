'use client'
import { useState } from 'react'
import type { RulesAnswer } from '#core/alert/contract.ts'
import { useLiveState } from '../../_live/use_live_state.ts'
import { Callout } from '../../_ui/callout.tsx'
import { Card } from '../../_ui/card.tsx'
import { RULES } from '../alerts_source.ts'
import { EvaluatedNotice } from '../evaluated_notice.tsx'
import { NoRules } from '../no_rules.tsx'
import { prepareRules, type RuleChannel } from './prepare_rules.ts'
import { RulesTable } from './rules_table.tsx'
import { type RuleInput, sendRuleChange } from './send_rule_change.ts'

interface RulesScreenProps {
  initial: RulesAnswer
  channels: readonly RuleChannel[]
  currency: string
  timeZone: string
  asOf: string
  mayWrite: boolean
}

/** Every rule: what it says, how it stands, and what came of its promise; live. */
export function RulesScreen({ initial, channels, currency, timeZone, asOf, mayWrite }: RulesScreenProps) {
  const { value, reachable, take } = useLiveState(RULES, initial)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const answer = value ?? initial
  const rows = prepareRules(answer.rules, { channels, currency, timeZone, nowMs: Date.parse(asOf) })
  if (rows.length === 0) return <NoRules mayWrite={mayWrite} />
  const change = async (id: string, changed: RuleInput) => {
    setBusy(id)
    const sent = await sendRuleChange(id, changed)
    setBusy(null)
    setProblem(sent.problem)
    const { rule } = sent
    if (rule) take({ ...answer, rules: answer.rules.map((one) => (one.id === rule.id ? rule : one)) })
  }
  return (
    <div className="space-y-4">
      <EvaluatedNotice evaluatedAt={answer.evaluatedAt} hasRules {...{ reachable, asOf, timeZone }} />
      {problem && <Callout tone="bad" live title={problem} />}
      <Card flush>
        <RulesTable rows={rows} busy={busy} change={mayWrite ? (id, changed) => void change(id, changed) : null} />
      </Card>
    </div>
  )
}
