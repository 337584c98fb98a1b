import { expect, it } from 'vitest'
import { Calendar } from '../calendar/calendar.ts'
import { type Period, parsePeriod } from './period.ts'
import { periodsAround } from './periods_around.ts'

const within = { calendar: new Calendar('Europe/Berlin'), firstDayOfWeek: 1 }
const around = (address: string, now: string): string[] =>
  periodsAround(parsePeriod(address, 1) as Period, Date.parse(now), within).map(({ address: other }) => other)

it.each([
  ['a week within a month', '2026-W47', '2027-01-15T12:00:00Z', ['2026-W47', '2026-11', '2026-Q4']],
  ['a week that ends in the next month', '2026-W49', '2027-01-15T12:00:00Z', ['2026-W49', '2026-12', '2026-Q4']],
  ['a month that ends within a week', '2026-09', '2027-01-15T12:00:00Z', ['2026-W40', '2026-09', '2026-Q3']],
  ['a month that ends with a week', '2026-05', '2027-01-15T12:00:00Z', ['2026-W22', '2026-05', '2026-Q2']],
  ['a quarter that runs', '2026-Q4', '2026-11-24T12:00:00Z', ['2026-W48', '2026-11', '2026-Q4']],
])('around %s lie those of its last instant, or of now', (_, address, now, addresses) => {
  expect(around(address, now)).toEqual(addresses)
})
