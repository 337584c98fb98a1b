import { expect, it } from 'vitest'
import { shownInCalendar, whyNoRange } from './chosen_dates.ts'

it.each([
  ['2026-11-02', '2026-11-02', null],
  ['2026-11-02', '2026-11-15', null],
  ['2026-11-16', '2026-11-15', 'It ends before it begins.'],
  ['2026-11-0', '2026-11-15', 'unreadable'],
  ['2026-11-02', '', 'unreadable'],
])('%s to %s: %s', (from, through, why) => {
  expect(whyNoRange({ from, through })).toBe(why)
})

it.each([
  ['as it is', '2026-11-02', '2026-11-15', { from: '2026-11-02', through: '2026-11-15' }],
  ['from the first day with data', '2026-09-01', '2026-11-15', { from: '2026-10-01', through: '2026-11-15' }],
  ['until today', '2026-11-20', '2026-12-24', { from: '2026-11-20', through: '2026-11-23' }],
  ['nothing before the data', '2026-09-01', '2026-09-15', null],
  ['nothing after today', '2026-12-01', '2026-12-15', null],
  ['nothing that is no range', '2026-11-15', '2026-11-02', null],
])('shows %s', (_, from, through, shown) => {
  expect(shownInCalendar({ from, through }, '2026-10-01', '2026-11-23')).toEqual(shown)
})

it('shows any day before today while nothing was counted', () => {
  const dates = { from: '1999-01-01', through: '1999-01-02' }
  expect(shownInCalendar(dates, null, '2026-11-23')).toEqual(dates)
})
