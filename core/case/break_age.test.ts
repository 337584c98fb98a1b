import { expect, it } from 'vitest'
import { breakAgeHours, hourOf } from './break_age.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const at = (time: string): number => Date.parse(`2026-11-16T${time}Z`)
const age = (resolved: number, broken: number, windowMs = 14 * DAY): number =>
  breakAgeHours(resolved, { cause: 'recontact', atMs: broken }, windowMs)

it.each<[string, number, number, number]>([
  ['at the same instant', at('10:07:00'), at('10:07:00'), 0],
  ['later in the same hour', at('10:07:00'), at('10:59:59.999'), 0],
  ['in the next hour, minutes later', at('10:59:00'), at('11:00:00'), 1],
  ['in the next hour, nearly two hours later', at('10:00:00'), at('11:59:59.999'), 1],
  ['a millisecond before', at('10:07:00'), at('10:07:00') - 1, -1],
  ['a day before', at('10:07:00'), at('10:07:00') - DAY, -1],
  ['a day later', at('10:07:00'), at('10:59:00') + DAY, 24],
])('a resolution that breaks %s has an age', (_, resolved, broken, expected) => {
  expect(age(resolved, broken)).toBe(expected)
})

it.each([1, 7, 14, 30])('the last hour of a window of %d days is of the window, also where it ends within an hour', (days) => {
  const end = at('10:30:00')
  const last = days * 24 - 1
  expect(age(end, hourOf(end) + days * DAY - 1, days * DAY)).toBe(last)
  expect(age(end, hourOf(end) + days * DAY, days * DAY)).toBe(last)
  expect(age(end, end + days * DAY - 1, days * DAY)).toBe(last)
  expect(age(end, hourOf(end) + (last - 1) * HOUR, days * DAY)).toBe(last - 1)
})

it('counts the hours that pass in a night in which clocks change', () => {
  // In Berlin from 01:30 to 04:30, and from 01:30 to 04:30 again: two hours, and four.
  expect(age(Date.parse('2026-03-29T01:30:00+01:00'), Date.parse('2026-03-29T04:30:00+02:00'))).toBe(2)
  expect(age(Date.parse('2026-10-25T01:30:00+02:00'), Date.parse('2026-10-25T04:30:00+01:00'))).toBe(4)
})
