import { describe, expect, it } from 'vitest'
import { type CostBin, learnCostDispersion } from './learn_cost_dispersion.ts'

function learned(...bins: [cost: number, count: number][]): number {
  const cases = bins.reduce((sum, [, count]) => sum + count, 0)
  const mean = bins.reduce((sum, [cost, count]) => sum + cost * count, 0) / cases
  const variance = bins.reduce((sum, [cost, count]) => sum + (cost - mean) ** 2 * count, 0) / (cases - 1)
  return learnCostDispersion(
    bins.map(([cost, count]): CostBin => ({ cost, count })),
    { mean, variance, count: cases },
  )
}

describe('φ of a case’s cost', () => {
  it('is variance by mean where no case is far from the others', () => {
    expect(learned([3, 500], [5, 500])).toBeCloseTo(1 / 4, 2)
    // As of counts: 0 or 1.
    expect(learned([0, 900], [1, 100])).toBeGreaterThan(0.9)
    expect(learned([0, 900], [1, 100])).toBeLessThanOrEqual(1)
  })

  it('is more where some are: none of them alone is an alarm', () => {
    const dispersion = learned([4, 9_980], [12, 20])
    // Variance by mean is 0.03.
    expect(dispersion).toBeGreaterThan(0.3)
    // The evidence of one in 500 is by and large what it is worth.
    expect((12 * Math.log(1.8) - 0.8 * 4) / dispersion).toBeLessThan(Math.log(2_160))
  })

  it('is the cost itself where all cost the same, and anything where none cost', () => {
    expect(learned([4, 100])).toBe(4)
    expect(learned([0, 100])).toBe(1)
    expect(learnCostDispersion([], { mean: 0, variance: 0, count: 0 })).toBe(1)
  })
})
