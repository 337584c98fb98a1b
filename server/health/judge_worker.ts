import type { Heartbeat } from './heartbeat.ts'
import { LATE_SECONDS, type Lateness } from './read_lateness.ts'

export const MOVED_WITHIN_MS = 30_000

/**
 * Events whose turn has come are counted within seconds, whatever else waits: where they are not, they are stuck, however well
 * others move. A backlog may wait for as long as it takes, if only it moves.
 * @returns what is wrong with the workers, in words; null where nothing is.
 */
export function judgeWorkers(
  heartbeats: readonly Heartbeat[],
  { dueSeconds, inTurnSeconds }: Lateness,
  now: Date,
): string | null {
  if (heartbeats.length === 0) return 'no worker is alive'
  if (isLate(dueSeconds)) return `events whose turn has come have waited for ${Math.round(dueSeconds)} seconds`
  if (!isLate(inTurnSeconds)) return null
  const moved = heartbeats.some(
    ({ lastCommitAt }) => lastCommitAt !== null && now.getTime() - Date.parse(lastCommitAt) < MOVED_WITHIN_MS,
  )
  return moved ? null : `events have waited for ${Math.round(inTurnSeconds)} seconds and no worker has counted any`
}

const isLate = (seconds: number | null): seconds is number => seconds !== null && seconds >= LATE_SECONDS
