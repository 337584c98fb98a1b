import type { Calendar } from '../calendar/calendar.ts'
import { HOUR_MS } from './hour_of_week.ts'

const LEARNED_DAYS = 28
/** Of what has matured the last week is left out: what has just begun to drift is not to be normal. */
const LEFT_OUT_DAYS = 7
const DAY_MS = 86_400_000

/** Local days, as instants; the end excluded. */
export interface LearnedDays {
  fromMs: number
  toMs: number
}

/** @returns how many days of history a baseline takes that is learned from the usual days. */
export const daysNeeded = (windowDays: number): number => LEARNED_DAYS + LEFT_OUT_DAYS + windowDays

/** @returns the four weeks before the last matured one, as of an instant. */
export function usualDays(calendar: Calendar, nowMs: number, windowDays: number): LearnedDays {
  const end = calendar.at(calendar.dayStart(nowMs)).subtract({ days: windowDays + LEFT_OUT_DAYS })
  return { fromMs: end.subtract({ days: LEARNED_DAYS }).startOfDay().epochMilliseconds, toMs: end.startOfDay().epochMilliseconds }
}

/** @returns the four weeks that begin with a local date. */
export function daysFrom(calendar: Calendar, date: string): LearnedDays {
  const fromMs = calendar.dateStart(date)
  return { fromMs, toMs: calendar.at(fromMs).add({ days: LEARNED_DAYS }).startOfDay().epochMilliseconds }
}

/** @returns on which day there is history enough for the usual days, if the first case ended at an instant. */
export const enoughFrom = (calendar: Calendar, firstMs: number, windowDays: number): number =>
  calendar
    .at(calendar.dayStart(firstMs))
    .add({ days: daysNeeded(windowDays) })
    .startOfDay().epochMilliseconds

/** @returns how many days of history there are. */
export const daysSince = (firstMs: number, nowMs: number): number => Math.max(0, Math.floor((nowMs - firstMs) / DAY_MS))

/** @returns the whole hours that begin within some days; in a zone off the full hour, those in which the days begin and end. */
export const hoursOf = ({ fromMs, toMs }: LearnedDays): { fromHour: number; toHour: number } => ({
  fromHour: Math.floor(fromMs / HOUR_MS),
  toHour: Math.floor(toMs / HOUR_MS),
})

/** @returns as of when all of the four weeks that begin with a local date has settled. */
export const settledFrom = (calendar: Calendar, date: string, windowDays: number): number =>
  calendar
    .at(calendar.dateStart(date))
    .add({ days: LEARNED_DAYS + windowDays })
    .startOfDay().epochMilliseconds
