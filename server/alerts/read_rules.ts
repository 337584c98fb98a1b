import type { ClientBase } from 'pg'
import type { Rule, RulesAnswer } from '#core/alert/contract.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { RECORD_DAYS, type RuleRow, ruleOf } from './rule_row.ts'

const DAY_MS = 86_400_000

/** @returns a workspace's rules by name, with how they stand: `GET /api/v1/rules`. */
export function listRules(workspaceId: number, now: Date): Promise<RulesAnswer> {
  return inWorkspace(workspaceId, async (client) => {
    const [rules, evaluatedAt] = await inOrder([read(client, workspaceId, null, now), readEvaluatedAt(client, workspaceId)])
    return { rules, evaluatedAt }
  })
}

/** @returns one rule: `GET /api/v1/rules/<id>`. @throws Problem `not_found`. */
export const readOneRule = (workspaceId: number, id: string, now: Date): Promise<Rule> =>
  inWorkspace(workspaceId, (client) => readRule(client, workspaceId, id, now))

/** The same within a transaction. */
export async function readRule(client: ClientBase, workspaceId: number, id: string, now: Date): Promise<Rule> {
  const [rule] = await read(client, workspaceId, id, now)
  if (!rule) throw noSuchRule()
  return rule
}

/** @returns when a workspace's rules were evaluated last; null before the first time. */
export async function readEvaluatedAt(client: ClientBase, workspaceId: number): Promise<string | null> {
  const { rows } = await ask<{ evaluated_at: Date }>(client, 'alerts/run', [workspaceId])
  return rows[0]?.evaluated_at.toISOString() ?? null
}

export const noSuchRule = (): Problem => new Problem('not_found', 'there is no such rule')

async function read(client: ClientBase, workspaceId: number, id: string | null, now: Date): Promise<Rule[]> {
  const since = new Date(now.getTime() - RECORD_DAYS * DAY_MS)
  return (await ask<RuleRow>(client, 'alerts/rules', [workspaceId, id, since])).rows.map(ruleOf)
}
