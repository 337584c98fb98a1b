import type { HindsightStep } from './hindsight_steps.ts'

/** Of which ages it is kept what the nowcast said: 1 is when a day or week has just ended, 2 a day later. */
export const TOLD_AGES_DAYS = [1, 2, 3, 5, 7, 10] as const
const WEEK_DAYS = 7

/** A local day of the workspace. */
export interface LocalDay {
  startMs: number
  endMs: number
  /** Whether the workspace's week begins with it. */
  startsWeek: boolean
}

/** Some days of a list: from the place of the first to that of the one behind the last. */
export interface DayRun {
  from: number
  to: number
}

/** A day or week of which something is said at an age. */
export interface ToldRun extends DayRun {
  step: HindsightStep
  ageDays: number
}

/**
 * @param days one behind the other.
 * @param at the day at whose beginning it is said.
 * @returns the days and weeks that then have one of the ages kept, and of which something is still to come.
 */
export function runsToTell(days: readonly LocalDay[], at: number, windowMs: number): ToldRun[] {
  const nowMs = days[at]?.startMs ?? 0
  return TOLD_AGES_DAYS.flatMap((ageDays): ToldRun[] => {
    const to = at - ageDays + 1
    const last = days[to - 1]
    if (!last || last.endMs + windowMs <= nowMs) return []
    const day: ToldRun = { step: 'day', ageDays, from: to - 1, to }
    const isWeek = days[to]?.startsWeek === true && to >= WEEK_DAYS
    return isWeek ? [day, { step: 'week', ageDays, from: to - WEEK_DAYS, to }] : [day]
  })
}

/** @returns the last seven days that have matured at the beginning of a day; null where there are fewer. */
export function lastSettledWeek(days: readonly LocalDay[], at: number, windowMs: number): DayRun | null {
  const nowMs = days[at]?.startMs ?? 0
  const to = days.findLastIndex(({ endMs }) => endMs + windowMs <= nowMs) + 1
  return to < WEEK_DAYS ? null : { from: to - WEEK_DAYS, to }
}
