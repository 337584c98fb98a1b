import { type Acting, authorOf } from '#core/access/actor.ts'
import type { Rule } from '#core/alert/contract.ts'
import type { RuleChange } from '#core/alert/rule_contract.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { orNameTaken } from './or_name_taken.ts'
import { noSuchRule, readRule } from './read_rules.ts'
import { hurryEvaluation } from './request_evaluation.ts'
import { tellAlerts } from './tell_alerts.ts'

/**
 * Changes a rule. What it reads from then on is read by the new one; open alerts go on and are told no second time. One that is
 * turned off, or gives alerts for other values, ends those that are open without a word to channels.
 * @throws Problem `not_found`, or `conflict` where another has the name.
 */
export async function changeRule({ workspaceId, actor }: Acting, id: string, change: RuleChange, now: Date): Promise<Rule> {
  const { name, body, isOn, mutedUntil } = change
  const by = authorOf(actor)
  const work = inWorkspace(workspaceId, async (client) => {
    const before = await readRule(client, workspaceId, id, now)
    const { rowCount } = await ask(client, 'alerts/change_rule', [
      ...[workspaceId, id, name ?? null, body === undefined ? null : JSON.stringify(body), isOn ?? null],
      ...[mutedUntil ? new Date(mutedUntil) : null, mutedUntil !== undefined, now, by],
    ])
    if (rowCount === 0) throw noSuchRule()
    if (isOn === false) await ask(client, 'alerts/close_alerts', [workspaceId, id, now, by, 'The rule was turned off.'])
    if (body && body.each !== before.body.each)
      await ask(client, 'alerts/close_alerts', [workspaceId, id, now, by, 'The rule watches something else now.'])
    return readRule(client, workspaceId, id, now)
  })
  const rule = await orNameTaken(work)
  await tellAlerts(workspaceId, [])
  await hurryEvaluation(workspaceId)
  return rule
}
