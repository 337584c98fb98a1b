import { expect, it } from 'vitest'
import { prepareIntervalBar } from './interval_bar.ts'

it('has as much in the middle, and half and twice at the ends', () =>
  expect(prepareIntervalBar({ ratio: 1, low: 0.5, high: 2 })).toEqual({
    from: 0,
    to: 100,
    point: 50,
    isOpen: { left: false, right: false },
  }))

it('has doublings as wide as halvings', () => {
  const { from, to, point } = prepareIntervalBar({ ratio: 1.25, low: 0.8, high: 1.6 })
  expect((point ?? 0) - 50).toBeCloseTo(50 - from, 9)
  expect(to).toBeCloseTo(50 + 50 * Math.log2(1.6), 9)
})

it('ends at the edges where it goes on', () => {
  expect(prepareIntervalBar({ ratio: 3, low: 1.4, high: 9 })).toMatchObject({
    to: 100,
    point: null,
    isOpen: { left: false, right: true },
  })
  expect(prepareIntervalBar({ ratio: null, low: 0, high: null })).toEqual({
    from: 0,
    to: 100,
    point: null,
    isOpen: { left: true, right: true },
  })
  expect(prepareIntervalBar({ ratio: 0, low: 0, high: 0.9 })).toMatchObject({ from: 0, point: null, isOpen: { left: true } })
})
