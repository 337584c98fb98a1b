import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { enqueue } from '../platform/queue/enqueue.ts'
import { listWorkspaceIds } from '../workspace/directory.ts'
import { sendIssues } from './send_issues.ts'
import { dueDigests, writeIssues } from './write_issues.ts'

/** How long it is kept what was sent. */
const KEPT_MS = 90 * 86_400_000

/** Asks for each workspace that has a digest due, or one to try again. Forgets what is older than 90 days. */
export async function findDigests(now: Date): Promise<void> {
  for (const workspaceId of await listWorkspaceIds()) {
    const isWaiting = await inWorkspace(workspaceId, async (client) => {
      await ask(client, 'digests/forget_old', [workspaceId, new Date(now.getTime() - KEPT_MS)])
      return (await ask(client, 'digests/any_waiting', [workspaceId, now])).rows.length > 0
    })
    if (isWaiting || (await dueDigests(workspaceId, now)).length > 0)
      await enqueue('send-digests', { payload: { workspaceId }, onceAs: `digests-${workspaceId}` })
  }
}

/** Writes down what is due of a workspace, then sends what waits. @param clock the time of each step. */
export async function runDigests(workspaceId: number, clock = (): Date => new Date()): Promise<void> {
  await writeIssues(workspaceId, clock())
  await sendIssues(workspaceId, clock)
}
