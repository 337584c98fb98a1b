import { setTimeout as delay } from 'node:timers/promises'
import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'

/** Small beside any run, and seldom enough not to be part of the load. */
const POLL_MS = 50
const PATIENCE_MS = 600_000

/** Waits until the workspace has counted that many events. @throws where nothing more comes for ten minutes. */
export async function untilCounted(workspaceId: number, events: number): Promise<void> {
  for (const startedAt = performance.now(); performance.now() - startedAt < PATIENCE_MS; await delay(POLL_MS)) {
    if ((await countedEvents(workspaceId)) >= events) return
  }
  throw new Error(`${events} events were not counted in time`)
}

function countedEvents(workspaceId: number): Promise<number> {
  return inWorkspace(workspaceId, async (client) => {
    const { rows } = await client.query<{ counted: string }>(
      'select stored_events + duplicate_events as counted from ingestion where workspace_id = $1',
      [workspaceId],
    )
    return Number(rows[0]?.counted ?? 0)
  })
}
