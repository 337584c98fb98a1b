import type { z } from 'zod'
import type { Rule } from '#core/alert/contract.ts'
import type { ruleChangeSchema } from '#core/alert/rule_contract.ts'
import { isRecord } from '#core/shape.ts'
import { sendJson } from '../../_form/send_json.ts'

export type RuleInput = z.input<typeof ruleChangeSchema>

/** Changes a part of a rule. @returns the rule as it is then, or what is wrong. */
export async function sendRuleChange(id: string, change: RuleInput): Promise<{ rule: Rule | null; problem: string | null }> {
  const sent = await sendJson('PATCH', `/api/v1/rules/${encodeURIComponent(id)}`, change)
  if (!sent.ok) return { rule: null, problem: sent.problem.message }
  return { rule: isRule(sent.body) ? sent.body : null, problem: null }
}

const isRule = (answer: unknown): answer is Rule => isRecord(answer) && isRecord(answer.body)
