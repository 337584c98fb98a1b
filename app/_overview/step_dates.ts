import { addDays } from '../_view/period.ts'

/**
 * @param starts of the steps of a range, RFC 3339 in the workspace's own time.
 * @param end of the range, excluded.
 * @returns the local dates of a step, both included; of an hour, its day.
 */
export function stepDates(starts: readonly string[], index: number, end: string): { from: string; through: string } {
  const from = (starts[index] ?? end).slice(0, 10)
  const next = (starts[index + 1] ?? end).slice(0, 10)
  return { from, through: next > from ? addDays(next, -1) : from }
}
