import { expect, test } from 'vitest'
import { formatClock, formatDate, formatDay, formatDays, formatInstant, formatShortDay, formatTime } from './date.ts'

test.each([
  ['2026-11-16T13:05:09Z', 'UTC', 'Mon 16 Nov', '16 Nov 2026, 13:05', '13:05:09'],
  ['2026-11-16T23:30:00Z', 'Europe/Stockholm', 'Tue 17 Nov', '17 Nov 2026, 00:30', '00:30:00'],
  ['2026-09-06T00:00:00+02:00', 'Europe/Stockholm', 'Sun 6 Sep', '6 Sep 2026, 00:00', '00:00:00'],
  ['2026-12-31T20:00:00Z', 'Asia/Kathmandu', 'Fri 1 Jan', '1 Jan 2027, 01:45', '01:45:00'],
  ['2026-10-25T00:30:00Z', 'Europe/Stockholm', 'Sun 25 Oct', '25 Oct 2026, 02:30', '02:30:00'],
  ['2026-10-25T01:30:00Z', 'Europe/Stockholm', 'Sun 25 Oct', '25 Oct 2026, 02:30', '02:30:00'],
])('%s in %s', (instant, timeZone, day, whole, clock) => {
  expect(formatDay(instant, timeZone)).toBe(day)
  expect(formatShortDay(instant, timeZone)).toBe(day.slice(4))
  expect(formatInstant(instant, timeZone)).toBe(whole)
  expect(formatDate(instant, timeZone)).toBe(whole.slice(0, -7))
  expect(formatClock(instant, timeZone)).toBe(clock)
  expect(formatTime(instant, timeZone)).toBe(clock.slice(0, 5))
})

test('a year has its months, and a week its days', () => {
  const months = Array.from({ length: 12 }, (_, month) => formatShortDay(Date.UTC(2026, month, 1), 'UTC').slice(2))
  expect(months.join(' ')).toBe('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec')
  const days = Array.from({ length: 7 }, (_, day) => formatDay(Date.UTC(2026, 5, 1 + day), 'UTC').slice(0, 3))
  expect(days.join(' ')).toBe('Mon Tue Wed Thu Fri Sat Sun')
})

test('an instant may be a number or a Date', () => {
  const ms = Date.UTC(2026, 10, 16, 13, 5)
  expect([formatInstant(ms, 'UTC'), formatInstant(new Date(ms), 'UTC')]).toEqual(['16 Nov 2026, 13:05', '16 Nov 2026, 13:05'])
})

test.each([
  ['2026-10-28T00:00:00+01:00', '2026-11-11T00:00:00+01:00', '28 Oct to 10 Nov'],
  ['2026-11-03T00:00:00+01:00', '2026-11-10T00:00:00+01:00', '3 to 9 Nov'],
  ['2026-11-03T00:00:00+01:00', '2026-11-03T00:15:00+01:00', '3 Nov'],
  ['2026-11-03T00:00:00+01:00', '2026-11-09T07:45:00+01:00', '3 to 9 Nov'],
  ['2026-12-30T00:00:00+01:00', '2027-01-04T00:00:00+01:00', '30 Dec 2026 to 3 Jan 2027'],
  ['2026-03-29T00:00:00+01:00', '2026-03-30T00:00:00+02:00', '29 Mar'],
])('the days from %s to %s', (from, to, words) => expect(formatDays(from, to, 'Europe/Stockholm')).toBe(words))
