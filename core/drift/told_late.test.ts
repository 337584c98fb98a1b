import { expect, it } from 'vitest'
import { hoursToldLate } from './told_late.ts'

const hours = Array.from({ length: 240 }, (_, hour) => hour)
const told = (countedIn: (hour: number) => number, of = hours) =>
  of.map((hour) => ({ source: '/a', hour, events: 5, countedHour: countedIn(hour) }))

it.each([
  ['as it happens', told((hour) => hour), 0],
  ['an hour later', told((hour) => hour + 1), 1],
  ['once a day, at one o’clock', told((hour) => (Math.floor(hour / 24) + 1) * 24 + 1), 25],
  ['every six hours', told((hour) => (Math.floor(hour / 6) + 1) * 6), 6],
  ['as history alone', told(() => 500), 0],
  ['as history, and then as it happens', told((hour) => Math.max(hour, 150)), 0],
  [
    'as it happens by day alone',
    told(
      (hour) => hour,
      hours.filter((hour) => hour % 24 > 7),
    ),
    0,
  ],
  ['as history in two heaps', told((hour) => (hour < 120 ? 299 : 300)), 0],
  ['never', [], 0],
])('waits for a source that tells %s', (_, of, late) => expect(hoursToldLate(of)).toBe(late))
