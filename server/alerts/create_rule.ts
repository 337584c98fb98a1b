import { randomUUID } from 'node:crypto'
import { type Acting, authorOf } from '#core/access/actor.ts'
import type { Rule } from '#core/alert/contract.ts'
import { MAX_RULES } from '#core/alert/limits.ts'
import type { NewRule } from '#core/alert/rule_contract.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { orNameTaken } from './or_name_taken.ts'
import { readRule } from './read_rules.ts'
import { hurryEvaluation } from './request_evaluation.ts'
import { tellAlerts } from './tell_alerts.ts'

/**
 * Makes a rule; it is read for the first time within seconds, by whoever evaluates.
 * @throws Problem `conflict` where another has its name, or there are as many as there may be.
 */
export async function createRule({ workspaceId, actor }: Acting, { name, body, isOn }: NewRule, now: Date): Promise<Rule> {
  const id = randomUUID()
  const work = inWorkspace(workspaceId, async (client) => {
    await ask(client, 'alerts/lock_rules', [workspaceId])
    const { rows } = await ask<{ rules: number }>(client, 'alerts/count_rules', [workspaceId])
    if ((rows[0]?.rules ?? 0) >= MAX_RULES) throw new Problem('conflict', `a workspace has at most ${MAX_RULES} rules`)
    await ask(client, 'alerts/add_rule', [workspaceId, id, name, JSON.stringify(body), isOn, now, authorOf(actor)])
    return readRule(client, workspaceId, id, now)
  })
  const rule = await orNameTaken(work)
  await tellAlerts(workspaceId, [])
  await hurryEvaluation(workspaceId)
  return rule
}
