import { Calendar } from '#core/calendar/calendar.ts'
import { type TimeTick, timeTicks } from '../_ui/charts/time_ticks.ts'
import { addDays, localDate } from './period.ts'

/** @returns the local midnights of a range of time that have a label below a chart. */
export function dayTicks(fromMs: number, toMs: number, timeZone: string): (TimeTick & { atMs: number })[] {
  const calendar = new Calendar(timeZone)
  const starts: number[] = []
  for (let date = localDate(fromMs, timeZone); calendar.dateStart(date) <= toMs; date = addDays(date, 1))
    if (calendar.dateStart(date) >= fromMs) starts.push(calendar.dateStart(date))
  return timeTicks(
    starts.map((ms) => calendar.format(ms)),
    'day',
  ).map((tick) => ({ ...tick, atMs: starts[tick.index] ?? fromMs }))
}
