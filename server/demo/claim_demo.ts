import { inDirectory } from '../platform/postgres/in_directory.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

export interface ClaimedDemo {
  workspaceId: number
  scenario: string
  seed: number
  beganAt: Date
  sentThrough: Date | null
  sentEvents: number
}

/** A runner that said nothing for this long is gone; the others hear every two seconds. */
const SILENCE_SECONDS = 12

interface DemoRow {
  workspace_id: number
  scenario: string
  seed: number
  began_at: Date
  sent_through: Date | null
  sent_events: string
}

/** @returns the workspaces whose demo is wanted and runs nowhere. */
export async function findIdleDemos(): Promise<number[]> {
  return inDirectory(async (client) => {
    const { rows } = await client.query<{ workspace_id: number }>(
      `select workspace_id from demo where ${IDLE} order by workspace_id`,
    )
    return rows.map((row) => row.workspace_id)
  })
}

/** @returns the demo, now this runner's own; null where another one was quicker. */
export async function claimDemo(workspaceId: number, runner: string): Promise<ClaimedDemo | null> {
  const row = await inWorkspace(workspaceId, async (client) => {
    const { rows } = await client.query<DemoRow>(
      `update demo set runner = $2, heartbeat_at = now(), phase = 'starting' where workspace_id = $1 and ${IDLE} returning *`,
      [workspaceId, runner],
    )
    return rows[0]
  })
  if (!row) return null
  const { scenario, seed, began_at: beganAt, sent_through: sentThrough, sent_events: sentEvents } = row
  return { workspaceId, scenario, seed, beganAt, sentThrough, sentEvents: Number(sentEvents) }
}

const IDLE = `wanted and phase <> 'failed'
  and (runner is null or heartbeat_at is null or heartbeat_at < now() - interval '${SILENCE_SECONDS} seconds')`
