import { expect, test } from 'vitest'
import { stepDates } from './step_dates.ts'

const DAYS = ['2026-10-24T00:00:00+02:00', '2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00']
const WEEKS = ['2026-11-11T00:00:00+01:00', '2026-11-16T00:00:00+01:00']
const HOURS = ['2026-10-25T02:00:00+02:00', '2026-10-25T02:00:00+01:00', '2026-10-25T23:00:00+01:00']

test.each([
  ['a day', DAYS, 0, '2026-10-27', ['2026-10-24', '2026-10-24']],
  ['a day of 25 hours', DAYS, 1, '2026-10-27', ['2026-10-25', '2026-10-25']],
  ['the last day', DAYS, 2, '2026-10-27', ['2026-10-26', '2026-10-26']],
  ['a week that is cut off', WEEKS, 0, '2026-11-24', ['2026-11-11', '2026-11-15']],
  ['the last week', WEEKS, 1, '2026-11-24', ['2026-11-16', '2026-11-23']],
  ['an hour', HOURS, 0, '2026-10-26', ['2026-10-25', '2026-10-25']],
  ['the last hour', HOURS, 2, '2026-10-26', ['2026-10-25', '2026-10-25']],
])('%s', (_, starts, index, end, [from, through]) =>
  expect(stepDates(starts, index, `${end}T00:00:00+01:00`)).toEqual({ from, through }),
)
