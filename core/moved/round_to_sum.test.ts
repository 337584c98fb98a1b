import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundToSum } from './round_to_sum.ts'

describe('amounts rounded to their sum', () => {
  it('sum to the rounded sum, each less than a unit from its own', () => {
    const amounts = fc.array(fc.double({ min: -1e7, max: 1e7, noNaN: true }))
    fc.assert(
      fc.property(amounts, (some) => {
        const rounded = roundToSum(some, 1)
        expect(rounded.every(Number.isInteger)).toBe(true)
        expect(rounded.reduce((sum, one) => sum + one, 0)).toBe(Math.round(some.reduce((sum, one) => sum + one, 0)) || 0)
        for (const [place, one] of rounded.entries()) expect(Math.abs(one - (some[place] ?? 0))).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('give what is left over to those that were cut most', () => {
    expect(roundToSum([1.4, 1.35, 1.25], 1)).toEqual([2, 1, 1])
    expect(roundToSum([-1.4, -1.35, -1.25], 1)).toEqual([-2, -1, -1])
    expect(roundToSum([0.414, 0.206, 0.004], 0.01).map((one) => one.toFixed(2))).toEqual(['0.41', '0.21', '0.00'])
  })

  it('come to a total that is said, however far it is', () => {
    expect(roundToSum([0.4, 0.4, 0.4], 1, 2)).toEqual([1, 1, 0])
    expect(roundToSum([0.5, 0.25], 1, 5)).toEqual([3, 2])
    expect(roundToSum([0.5, 0.25], 1, -3)).toEqual([-1, -2])
    expect(roundToSum([], 1, 0)).toEqual([])
  })
})
