import { type Acting, authorOf } from '#core/access/actor.ts'
import type { HeartbeatAnswer, NewHeartbeat } from '#core/alert/heartbeat_contract.ts'
import { shownTarget } from '#core/channel/shown_target.ts'
import { sealSecret } from '../channels/seal_secret.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { heartbeatPlace } from './heartbeat_place.ts'
import { readHeartbeat } from './read_heartbeat.ts'

/** Has an address called each minute while rules are evaluated, in the place of the one before; it is shown to nobody again. */
export async function putHeartbeat({ workspaceId, actor }: Acting, { url }: NewHeartbeat, now: Date): Promise<HeartbeatAnswer> {
  const target = shownTarget({ kind: 'webhook', name: '', url })
  const secret = sealSecret(heartbeatPlace(workspaceId), { url })
  await inWorkspace(workspaceId, (client) =>
    ask(client, 'alerts/put_heartbeat', [workspaceId, target, secret, now, authorOf(actor)]),
  )
  return readHeartbeat(workspaceId)
}
