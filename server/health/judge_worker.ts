import type { QueueState } from '../ingestion/read_queue_state.ts'
import type { Heartbeat } from './heartbeat.ts'

/** A job that waits longer than this, while no worker commits anything, means that the workers are stuck. */
export const MAX_WAITING_SECONDS = 60
export const MOVED_WITHIN_MS = 30_000

/** @returns what is wrong with the workers, in words; null where they move. */
export function judgeWorkers(heartbeats: readonly Heartbeat[], queue: QueueState, now: Date): string | null {
  if (heartbeats.length === 0) return 'no worker is alive'
  if (queue.oldestWaitingSeconds === null || queue.oldestWaitingSeconds < MAX_WAITING_SECONDS) return null
  const moved = heartbeats.some(
    ({ lastCommitAt }) => lastCommitAt !== null && now.getTime() - Date.parse(lastCommitAt) < MOVED_WITHIN_MS,
  )
  return moved ? null : `events have waited for ${Math.round(queue.oldestWaitingSeconds)} seconds and no worker has counted any`
}
