import type { CohortRun } from '../nowcast/breaks_to_come.ts'
import { HOUR_MS } from './hour_of_week.ts'

/** A stretch of cohort time; the end excluded. */
export interface RunSpan {
  startMs: number
  endMs: number
}

/**
 * @returns the hours that a stretch touches. One that lies within it in part, as at the midnights of zones off the full hour,
 * counts for as much of its breaks as it has of its time.
 */
export function runOf({ startMs, endMs }: RunSpan): CohortRun {
  const [firstHour, lastHour] = [Math.floor(startMs / HOUR_MS), Math.ceil(endMs / HOUR_MS) - 1]
  const shareOf = (hour: number): number => (Math.min(endMs, (hour + 1) * HOUR_MS) - Math.max(startMs, hour * HOUR_MS)) / HOUR_MS
  return { firstHour, lastHour, firstShare: shareOf(firstHour), lastShare: shareOf(lastHour) }
}
