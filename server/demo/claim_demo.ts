import { ask } from '../platform/postgres/ask.ts'
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
  scenario: string
  seed: number
  began_at: Date
  sent_through: Date | null
  sent_events: string
}

/** @returns the workspaces whose demo is wanted and runs nowhere. */
export async function findIdleDemos(): Promise<number[]> {
  return inDirectory(async (client) => {
    const { rows } = await ask<{ workspace_id: number }>(client, 'demo/idle', [SILENCE_SECONDS])
    return rows.map((row) => row.workspace_id)
  })
}

/** @returns the demo, now this runner's own; null where another one was quicker. */
export async function claimDemo(workspaceId: number, runner: string): Promise<ClaimedDemo | null> {
  const row = await inWorkspace(workspaceId, async (client) => {
    const { rows } = await ask<DemoRow>(client, 'demo/claim', [workspaceId, runner, SILENCE_SECONDS])
    return rows[0]
  })
  if (!row) return null
  const { scenario, seed, began_at: beganAt, sent_through: sentThrough, sent_events: sentEvents } = row
  return { workspaceId, scenario, seed, beganAt, sentThrough, sentEvents: Number(sentEvents) }
}
