import type { Acting } from '#core/access/actor.ts'
import type { PolicyChange } from '#core/policy/change.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { requestRecount } from '../platform/queue/request_recount.ts'
import { addVersion } from './add_version.ts'
import { type RecountProgress, readProgress } from './read_progress.ts'
import { tellRecount } from './tell_recount.ts'

/**
 * Makes the next version of the policy and asks for its recount; the screens keep showing the present one until that is
 * complete. A version that was still building is superseded, and its changes are kept in the new one.
 * @throws Problem `invalid_policy` where the result is no policy.
 */
export async function changePolicy(acting: Acting, change: PolicyChange): Promise<{ version: number; recount: RecountProgress }> {
  const { workspaceId } = acting
  const answer = await inWorkspace(workspaceId, async (client) => {
    // Batches hold a share lock: none is under way while the versions to count under change.
    await ask(client, 'policy/lock_workspace', [workspaceId])
    const version = await addVersion(client, acting, change)
    return { version, recount: await readProgress(client, workspaceId, version) }
  })
  // Before the recount can begin, so that its own words come after.
  await tellRecount(workspaceId)
  await requestRecount(workspaceId)
  return answer
}
