import type { IngestionAnswer } from '#core/ingestion/contract.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { getEventQueue } from '../platform/queue/event_queue.ts'
import { readQueueState } from './read_queue_state.ts'

interface Row {
  sequence: string
  stored_events: string
  duplicate_events: string
  rejected_events: string
  orphan_events: string
}

/** @returns what waits in the queue, and what became of the events that were counted (docs/api.md). */
export async function readIngestion(workspaceId: number): Promise<IngestionAnswer> {
  // The queue first: what has left it by then is in the counters that are read after.
  const { waitingJobs: waiting, waitingEvents, oldestWaitingSeconds } = await readQueueState()
  const failed = await getEventQueue().getFailedCount()
  const row = await inWorkspace(workspaceId, async (client) => {
    const { rows } = await ask<Row>(client, 'ingestion/counters', [workspaceId])
    return rows[0]
  })
  if (!row) throw new Problem('not_found', 'there is no such workspace')
  return {
    waiting,
    waitingEvents,
    oldestWaitingSeconds,
    storedEvents: Number(row.stored_events),
    duplicateEvents: Number(row.duplicate_events),
    rejectedEvents: Number(row.rejected_events),
    orphanEvents: Number(row.orphan_events),
    failed,
    countedThrough: Number(row.sequence),
  }
}
