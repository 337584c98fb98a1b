import type { Lost } from '#core/ingestion/lost_events.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

interface LostRow {
  events: string
  first_minute: Date | null
  last_minute: Date | null
}

const MINUTE_MS = 60_000

/** @returns the workspace's events that were accepted and are lost, as of the last look (`find_lost_events.ts`). */
export async function readLost(workspaceId: number): Promise<Lost> {
  const row = await inWorkspace(workspaceId, async (client) => {
    const { rows } = await ask<LostRow>(client, 'ingestion/lost_events', [workspaceId])
    return rows[0]
  })
  if (!row?.first_minute || !row.last_minute) return { lost: null }
  const to = new Date(row.last_minute.getTime() + MINUTE_MS)
  return { lost: { events: Number(row.events), from: row.first_minute.toISOString(), to: to.toISOString() } }
}
