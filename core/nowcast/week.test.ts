import { expect, it } from 'vitest'
import { kindOfHour, weekdayOf } from './week.ts'

it.each([
  ['Monday 00:00', 0, 0, 0],
  ['Monday 23:00', 23, 0, 23],
  ['Tuesday 00:00', 24, 1, 0],
  ['Friday 23:00', 119, 4, 23],
  ['Saturday 00:00', 120, 5, 24],
  ['Sunday 23:00', 167, 6, 47],
])('%s', (_, hourOfWeek, weekday, kind) => {
  expect([weekdayOf(hourOfWeek), kindOfHour(hourOfWeek)]).toEqual([weekday, kind])
})
