import { expect, test } from 'vitest'
import { Calendar } from '../calendar/calendar.ts'
import { addressOf, periodAt, rangeOfPeriod } from './period.ts'

const QUARTER_MS = 15 * 60_000
const DAY_MS = 96 * QUARTER_MS

/** The nights in which clocks are changed, local dates; in Kolkata never, in Apia last in 2021. */
const NIGHTS = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['America/St_Johns', '2026-03-08'],
  ['America/St_Johns', '2026-11-01'],
  ['Asia/Kolkata', '2026-03-29'],
  ['Pacific/Apia', '2020-09-27'],
  ['Pacific/Apia', '2021-04-04'],
] as const

/** The local date by the time-zone data of the runtime, which the code does not read. */
function dateIn(timeZone: string): (ms: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (ms) => format.format(ms)
}

/** ISO 8601 by the textbook: the week of a date is that of its Thursday, counted from the first of January. */
function isoWeek(date: string): string {
  const day = Date.parse(`${date}T00:00Z`)
  const thursday = new Date(day + (3 - ((new Date(day).getUTCDay() + 6) % 7)) * DAY_MS)
  const dayOfYear = (thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / DAY_MS
  return `${thursday.getUTCFullYear()}-W${String(Math.floor(dayOfYear / 7) + 1).padStart(2, '0')}`
}

test.each(NIGHTS)('the week of %s with the night of %s begins and ends where an independent count has it', (timeZone, night) => {
  const within = { calendar: new Calendar(timeZone), firstDayOfWeek: 1 }
  const at = dateIn(timeZone)
  const middle = Date.parse(night)
  const week = isoWeek(night)
  // Quarter hours of that week, over more than a week on either side.
  const counted: number[] = []
  for (let ms = middle - 9 * DAY_MS; ms < middle + 9 * DAY_MS; ms += QUARTER_MS) if (isoWeek(at(ms)) === week) counted.push(ms)
  const [first = 0, last = 0] = [counted[0], counted.at(-1)]
  const period = periodAt('week', within.calendar.dateStart(night), within)
  expect(addressOf(period)).toBe(week)
  expect(rangeOfPeriod(period, within)).toEqual({ fromMs: first, toMs: last + QUARTER_MS })
  expect(counted.length).toBe((last - first) / QUARTER_MS + 1)
  for (const ms of [first - 1, last + QUARTER_MS]) expect(addressOf(periodAt('week', ms, within))).toBe(isoWeek(at(ms)))
})

test('of the five zones, the week with the night is shorter or longer by what the clocks are moved', () => {
  const hours = (timeZone: string, date: string): number => {
    const within = { calendar: new Calendar(timeZone), firstDayOfWeek: 1 }
    const range = rangeOfPeriod(periodAt('week', within.calendar.dateStart(date), within), within)
    return (range.toMs - range.fromMs) / 3_600_000
  }
  expect(NIGHTS.map(([timeZone, date]) => hours(timeZone, date))).toEqual([167, 169, 168.5, 167.5, 167, 169, 168, 167, 169])
})
