import type { Calendar } from '../calendar/calendar.ts'
import { hourAt } from './past_days.ts'
import type { LocalDay } from './told_runs.ts'

/** A baseline that was learned: from days until `toMs`, at `learnedAtMs`. */
export interface LearnedBaseline {
  number: number
  toMs: number
  learnedAtMs: number
}

/** @returns local days one behind the other: so many before that of an instant, and that day as the last. */
export function localDays(
  calendar: Calendar,
  atMs: number,
  { before, firstDayOfWeek }: { before: number; firstDayOfWeek: number },
): LocalDay[] {
  const last = calendar.at(atMs).startOfDay()
  return Array.from({ length: before + 1 }, (_, place) => {
    const day = last.subtract({ days: before - place }).startOfDay()
    return {
      startMs: day.epochMilliseconds,
      endMs: day.add({ days: 1 }).startOfDay().epochMilliseconds,
      startsWeek: day.dayOfWeek === firstDayOfWeek,
    }
  })
}

/**
 * @param baselines of the active version of the policy, in the order in which they were learned.
 * @returns by which a past hour is judged: the last one that had been learned by then; else the first whose days had matured
 *   by then; null where there is none.
 */
export function baselineAt(baselines: readonly LearnedBaseline[], atMs: number, windowMs: number): LearnedBaseline | null {
  const known = baselines.findLast(({ learnedAtMs }) => learnedAtMs <= atMs)
  return known ?? baselines.find(({ toMs }) => toMs + windowMs <= atMs) ?? null
}

/**
 * @param enoughMs since when there was history enough to learn from.
 * @returns since when one could have said something: by one of the baselines, or by one that could have been learned.
 */
export const sayableFrom = (baselines: readonly LearnedBaseline[], enoughMs: number, windowMs: number): number =>
  Math.min(enoughMs, ...baselines.map(({ toMs, learnedAtMs }) => Math.min(learnedAtMs, toMs + windowMs)))

/**
 * @param days at whose beginning something is to be said.
 * @param saidHours as of which something was said already.
 * @param sinceMs the first instant at which one could have said something.
 * @returns those of which nobody said anything, as of whole hours that have begun.
 */
export function untoldDays(
  days: readonly LocalDay[],
  { saidHours, sinceMs, nowHour }: { saidHours: ReadonlySet<number>; sinceMs: number; nowHour: number },
): LocalDay[] {
  return days.filter(({ startMs }) => {
    const hour = hourAt(startMs)
    return startMs >= sinceMs && hour <= nowHour && !saidHours.has(hour)
  })
}
