import { openSecret } from '../channels/seal_secret.ts'
import { sendOutside } from '../platform/outside/send_outside.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { enqueue } from '../platform/queue/enqueue.ts'
import { heartbeatPlace } from './heartbeat_place.ts'

/** Evaluated more often than each minute, it is called each minute all the same. */
const LEAST_APART_MS = 50_000

const since = (now: Date): Date => new Date(now.getTime() - LEAST_APART_MS)

/** Has a workspace's heartbeat called, where it has one and a minute has gone: apart, so that nobody who does not answer holds up rules. */
export async function requestHeartbeat(workspaceId: number, now: Date): Promise<void> {
  const values = [workspaceId, since(now)]
  const { rowCount } = await inWorkspace(workspaceId, (client) => ask(client, 'alerts/heartbeat_due', values))
  if (rowCount) await enqueue('send-heartbeat', { payload: { workspaceId }, onceAs: `heartbeat-${workspaceId}` })
}

/** Calls a workspace's heartbeat, once a minute whoever asks. What goes wrong is shown; the next minute is another try. */
export async function sendHeartbeat(workspaceId: number, now: Date): Promise<void> {
  const taking = [workspaceId, now, since(now)]
  type Row = { secret: Buffer }
  const [row] = (await inWorkspace(workspaceId, (client) => ask<Row>(client, 'alerts/take_heartbeat', taking))).rows
  if (!row) return
  const answered = await call(workspaceId, row.secret)
  await inWorkspace(workspaceId, (client) => ask(client, 'alerts/note_heartbeat', [workspaceId, now, answered]))
}

async function call(workspaceId: number, secret: Buffer): Promise<string> {
  try {
    const { url = '' } = openSecret(heartbeatPlace(workspaceId), secret)
    return String((await sendOutside(url, { headers: {}, body: '' })).status)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
