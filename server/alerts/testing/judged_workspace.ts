import { asSystem } from '#core/access/actor.ts'
import { type RuleBodyInput, ruleBodySchema } from '#core/alert/rule_contract.ts'
import type { DriftBaseline } from '#core/drift/baseline.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { putJudged, someBaseline, steadinessOfHandler } from '../../drift/testing/put_cohorts.ts'
import { ask } from '../../platform/postgres/ask.ts'
import { inWorkspace } from '../../platform/postgres/in_workspace.ts'
import { createWorkspace } from '../../workspace/create_workspace.ts'
import { createRule } from '../create_rule.ts'
import { evaluateRules } from '../evaluate_rules.ts'

export const FIRST_HOUR = 490_000
export const ALL = { state: null, ruleId: null, search: null, limit: 100, offset: 0 }
export const AI: RuleBodyInput = {
  kind: 'drift',
  filters: { handler: ['ai'] },
  watches: 'takenBack',
  falseAlarmsAMonth: 1,
  recoverMinutes: 120,
}
const STEADY = steadinessOfHandler('ai', { dispersion: 1, expectedPerDay: 500, breaks: 14_000 })
export const [CALM, ALARM] = [Math.log(10), Math.log(1_000)]

/** Has a workspace judged as of an hour, as the job of drift does; `worse` is ln of the evidence of the AI's breaks. */
export async function judgeHour(workspaceId: number, hour: number, worse: number): Promise<void> {
  await inWorkspace(workspaceId, async (client) => {
    const at = new Date(hour * HOUR_MS)
    await ask(client, 'drift/put_hours', [workspaceId, ['breaks.ai'], [at], ['steady'], [worse], [-700], [1], at])
    await client.query('update drift_run set hour = $2 where workspace_id = $1', [workspaceId, at])
  })
}

/** A workspace with a baseline and one rule. */
export async function startWorkspace(slug: string, body: RuleBodyInput = AI, baseline: Partial<DriftBaseline> = {}) {
  const workspaceId = await createWorkspace({ slug, name: slug })
  await putJudged(workspaceId, someBaseline(24, { steadiness: [STEADY], ...baseline }))
  const acting = asSystem('command line', workspaceId)
  const rule = await createRule(
    acting,
    { name: 'AI', body: ruleBodySchema.parse(body), isOn: true },
    new Date(FIRST_HOUR * HOUR_MS),
  )
  const evaluate = (hour: number) => evaluateRules(workspaceId, new Date(hour * HOUR_MS + 30_000))
  return { workspaceId, acting, rule, evaluate }
}

/** @returns what happened to alerts by themselves, in order. */
export async function transitionsOf(workspaceId: number) {
  const { rows } = await inWorkspace(workspaceId, (client) =>
    client.query<{ at: Date; from: string; to: string; tells: string | null }>(
      `select at, body ->> 'from' as "from", body ->> 'to' as "to", body ->> 'tells' as tells
       from alert_step where workspace_id = $1 and kind = 'transition' order by at, id`,
      [workspaceId],
    ),
  )
  return rows.map(({ at, ...rest }) => ({ atMs: at.getTime(), ...rest }))
}
