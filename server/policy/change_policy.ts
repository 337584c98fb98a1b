import type { ClientBase } from 'pg'
import { type Acting, authorOf } from '#core/access/actor.ts'
import type { PolicyChange } from '#core/policy/change.ts'
import { type Policy, policySchema } from '#core/policy/policy.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { requestRecount } from '../platform/queue/request_recount.ts'
import { readActiveVersion } from './read_active_version.ts'
import { type RecountProgress, readProgress } from './read_progress.ts'
import { tellRecount } from './tell_recount.ts'

/**
 * Makes the next version of the policy and asks for its recount; the screens keep showing the present one until that is
 * complete. A version that was still building is superseded, and its changes are kept in the new one.
 * @throws Problem `invalid_policy` where the result is no policy.
 */
export async function changePolicy(
  { workspaceId, actor }: Acting,
  change: PolicyChange,
): Promise<{ version: number; recount: RecountProgress }> {
  const answer = await inWorkspace(workspaceId, async (client) => {
    // Batches hold a share lock: none is under way while the versions to count under change.
    await ask(client, 'policy/lock_workspace', [workspaceId])
    const policy = checked({ ...(await newestPolicy(client, workspaceId)), ...change.patch })
    await ask(client, 'policy/supersede_building', [workspaceId])
    const { rows } = await ask<{ version: number }>(client, 'policy/insert_version', [
      workspaceId,
      JSON.stringify(policy),
      authorOf(actor),
      change.reason,
    ])
    const version = rows[0]?.version
    if (version === undefined) throw new Problem('not_found', 'there is no such workspace')
    return { version, recount: await readProgress(client, workspaceId, version) }
  })
  // Before the recount can begin, so that its own words come after.
  await tellRecount(workspaceId)
  await requestRecount(workspaceId)
  return answer
}

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
