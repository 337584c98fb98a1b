import type { ClientBase } from 'pg'
import { type Acting, authorOf } from '#core/access/actor.ts'
import { COUNTING } from '#core/contribution/measures.ts'
import type { PolicyChange } from '#core/policy/change.ts'
import { type Policy, policySchema } from '#core/policy/policy.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { readActiveVersion } from './read_active_version.ts'

/**
 * Adds the next version of the policy, building. A version that was still building is superseded, and its changes are kept in
 * the new one. The lock on the workspace must be had.
 * @returns its number.
 * @throws Problem `invalid_policy` where the result is no policy, `not_found` without such a workspace.
 */
export async function addVersion(client: ClientBase, { workspaceId, actor }: Acting, change: PolicyChange): Promise<number> {
  const policy = await nextPolicy(client, workspaceId, change.patch)
  await ask(client, 'policy/supersede_building', [workspaceId])
  const { rows } = await ask<{ version: number }>(client, 'policy/insert_version', [
    workspaceId,
    JSON.stringify(policy),
    authorOf(actor),
    change.reason,
    COUNTING,
  ])
  if (!rows[0]) throw new Problem('not_found', 'there is no such workspace')
  return rows[0].version
}

/**
 * @returns the policy that a change would make: of the version that is building, else of the one in force.
 * @throws Problem `invalid_policy` where the result is no policy.
 */
export const nextPolicy = async (client: ClientBase, workspaceId: number, patch: Partial<Policy>): Promise<Policy> =>
  checked({ ...(await newestPolicy(client, workspaceId)), ...patch })

async function newestPolicy(client: ClientBase, workspaceId: number): Promise<object> {
  const { rows } = await ask<{ body: object }>(client, 'policy/building', [workspaceId])
  return rows[0]?.body ?? (await readActiveVersion(client, workspaceId)).rules.policy
}

function checked(policy: unknown): Policy {
  const result = policySchema.safeParse(policy)
  if (result.success) return result.data
  const errors = result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
  throw new Problem('invalid_policy', errors.map(({ path, message }) => `${path}: ${message}`).join('; '), { errors })
}
