import { type Calendar, quarterOf } from '../calendar/calendar.ts'

/** A stretch of time whose cohorts have all matured, or none has. */
export interface Stretch {
  startMs: number
  endMs: number
  matured: boolean
}

/**
 * A cohort is matured when its last instant is a window old.
 * @returns the start of the first cohort that has not matured.
 */
export const maturedThrough = (nowMs: number, windowMs: number): number => quarterOf(nowMs - windowMs)

/**
 * Cuts a range into stretches that whole-day sums can answer and stretches that need the quarter hours: the edges of
 * the range, and the day in which the last matured cohort lies.
 */
export function stretchesOf(
  range: { fromMs: number; toMs: number },
  maturedThroughMs: number,
  calendar: Calendar,
): { days: Stretch[]; quarters: Stretch[] } {
  const { fromMs, toMs } = range
  const halves: Stretch[] = [
    { startMs: fromMs, endMs: Math.min(toMs, maturedThroughMs), matured: true },
    { startMs: Math.max(fromMs, maturedThroughMs), endMs: toMs, matured: false },
  ]
  const days: Stretch[] = []
  const quarters: Stretch[] = []
  for (const half of halves) {
    const firstDay = nextDayStart(half.startMs, calendar)
    const lastDay = calendar.dayStart(half.endMs)
    if (firstDay >= lastDay) {
      quarters.push(half)
      continue
    }
    days.push({ ...half, startMs: firstDay, endMs: lastDay })
    quarters.push({ ...half, endMs: firstDay }, { ...half, startMs: lastDay })
  }
  const isReal = ({ startMs, endMs }: Stretch): boolean => startMs < endMs
  return { days: days.filter(isReal), quarters: quarters.filter(isReal) }
}

/** @returns the first beginning of a local day at or after an instant. */
function nextDayStart(ms: number, calendar: Calendar): number {
  const start = calendar.dayStart(ms)
  return start === ms ? ms : calendar.at(start).add({ days: 1 }).startOfDay().epochMilliseconds
}
