import fc from 'fast-check'
import { expect, it } from 'vitest'
import { timePlaces } from './time_places.ts'

it('has steps side by side, all equally wide, each with its bar in its middle', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
      const places = timePlaces(count)
      expect(places).toHaveLength(count)
      for (const [index, { left, width, middle, barLeft, barWidth }] of places.entries()) {
        expect([left, width]).toEqual([(100 * index) / count, 100 / count].map((part) => expect.closeTo(part, 9)))
        expect([middle, barLeft + barWidth / 2]).toEqual([1, 1].map(() => expect.closeTo(left + width / 2, 9)))
      }
    }),
  )
})

it.each([
  [1, 7],
  [10, 7],
  [20, 3.5],
  [100, 0.7],
])('of %d steps a bar is %d wide: seven tenths of its room, and no wall', (count, width) => {
  expect(timePlaces(count)[0]?.barWidth).toBeCloseTo(width, 9)
})

it('has no place for nothing', () => expect(timePlaces(0)).toEqual([]))
