import fc from 'fast-check'
import { expect, it } from 'vitest'
import { periodOf } from './period.ts'
import { shiftedRange } from './shifted_range.ts'
import { RANGE_NAMES, type View } from './view.ts'

const NOW = { today: '2026-11-26', firstDayOfWeek: 1 }
const shift = (range: View['range'], direction: -1 | 1) => shiftedRange({ range }, direction, NOW)

it.each<[View['range'], -1 | 1, View['range'] | null]>([
  ['today', -1, 'yesterday'],
  ['yesterday', 1, 'today'],
  ['yesterday', -1, { from: '2026-11-24', through: '2026-11-24' }],
  ['7d', -1, { from: '2026-11-13', through: '2026-11-19' }],
  [{ from: '2026-11-13', through: '2026-11-19' }, 1, '7d'],
  ['last-week', -1, { from: '2026-11-09', through: '2026-11-15' }],
  ['this-month', -1, 'last-month'],
  ['last-month', 1, 'this-month'],
  ['last-month', -1, { from: '2026-09-01', through: '2026-09-30' }],
  [{ from: '2026-09-01', through: '2026-09-30' }, 1, 'last-month'],
  [{ from: '2026-07-01', through: '2026-09-30' }, -1, { from: '2026-04-01', through: '2026-06-30' }],
  // As long as it was, though the next would end in the future.
  [{ from: '2026-11-10', through: '2026-11-23' }, 1, '14d'],
  // Three months that would: until today.
  [{ from: '2026-08-01', through: '2026-10-31' }, 1, 'this-month'],
])('goes from %j by %i to %j', (range, direction, expected) => {
  expect(shift(range, direction)).toEqual(expected)
})

it.each(['today', '7d', '28d', 'this-month'] as const)('goes no further than today: %s', (range) => {
  expect(shift(range, 1)).toBeNull()
})

it('never goes beyond today, and always moves the way it is asked', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((back) => new Date(Date.UTC(2026, 10, 26 - back)).toISOString().slice(0, 10))
  const own = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, through: b } : { from: b, through: a }))
  fc.assert(
    fc.property(fc.oneof(own, fc.constantFrom(...RANGE_NAMES)), fc.constantFrom(-1 as const, 1 as const), (range, direction) => {
      const before = periodOf({ range }, NOW.today, NOW.firstDayOfWeek)
      const next = shift(range, direction)
      if (next === null) return
      const after = periodOf({ range: next }, NOW.today, NOW.firstDayOfWeek)
      expect(after.to <= '2026-11-27').toBe(true)
      expect(Math.sign(Date.parse(after.from) - Date.parse(before.from))).toBe(direction)
    }),
  )
})
