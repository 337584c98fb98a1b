import type { Acting } from '#core/access/actor.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

/** Has nobody called any more. */
export async function removeHeartbeat({ workspaceId }: Acting): Promise<void> {
  await inWorkspace(workspaceId, (client) => ask(client, 'alerts/remove_heartbeat', [workspaceId]))
}
