import { expect, it } from 'vitest'
import { Calendar } from '../calendar/calendar.ts'
import { WEEKDAYS } from './names.ts'
import { sendableFrom } from './quiet_hours.ts'

const stockholm = new Calendar('Europe/Stockholm')
const NIGHTS = { from: '22:00', to: '07:00', days: [...WEEKDAYS] }
// A Friday.
it.each([
  ['by day', NIGHTS, '2026-11-20T12:00+01:00', null],
  ['as they begin', NIGHTS, '2026-11-20T22:00+01:00', '2026-11-21T07:00+01:00'],
  ['behind midnight', NIGHTS, '2026-11-21T03:00+01:00', '2026-11-21T07:00+01:00'],
  ['as they end', NIGHTS, '2026-11-21T07:00+01:00', null],
  ['a night that clocks make longer', NIGHTS, '2026-10-24T23:00+02:00', '2026-10-25T07:00+01:00'],
  ['behind midnight of a day that is not quiet', { ...NIGHTS, days: ['sat' as const] }, '2026-11-21T03:00+01:00', null],
  [
    'at noon of one day',
    { from: '12:00', to: '13:00', days: ['fri' as const] },
    '2026-11-20T12:30+01:00',
    '2026-11-20T13:00+01:00',
  ],
  ['all day', { from: '00:00', to: '00:00', days: ['fri' as const] }, '2026-11-20T12:30+01:00', '2026-11-21T00:00+01:00'],
])('%s', (_, quiet, at, until) => {
  const atMs = Date.parse(at)
  expect(sendableFrom(quiet, atMs, stockholm)).toBe(until === null ? atMs : Date.parse(until))
  expect(sendableFrom(null, atMs, stockholm)).toBe(atMs)
})
