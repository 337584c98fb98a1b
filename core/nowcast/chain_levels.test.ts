import { describe, expect, it } from 'vitest'
import { chainLevels, covarianceOf } from './chain_levels.ts'

const NOTHING_SEEN = { observed: new Float64Array(3), expected: new Float64Array(3) }

describe('a chain of levels', () => {
  it('stands at 1 where nothing was seen, less surely from band to band', () => {
    const levels = chainLevels(NOTHING_SEEN, { start: 100, stepVariance: 0.005 })
    expect([...levels.level]).toEqual([1, 1, 1].map((level) => expect.closeTo(level, 12)))
    expect([...levels.relativeVariance]).toEqual([0.01, 0.015, 0.02].map((variance) => expect.closeTo(variance, 12)))
    expect([...levels.gain]).toEqual([1, 1, 1].map((gain) => expect.closeTo(gain, 12)))
  })

  it('moves by what was seen against what was expected, and hands that on', () => {
    const seen = { observed: Float64Array.of(150, 0), expected: Float64Array.of(100, 0) }
    const { level, relativeVariance, gain } = chainLevels(seen, { start: 100, stepVariance: 0.001 })
    // As if 100 had been seen of 100 before.
    expect([level[0], relativeVariance[0], gain[0]]).toEqual([250 / 200, 1 / 250, 0.5])
    expect(level[1]).toBeCloseTo(1.25, 12)
    expect(relativeVariance[1]).toBeCloseTo(0.005, 12)
  })
})

describe('how two bands vary together', () => {
  const levels = {
    level: Float64Array.of(1, 1, 1),
    relativeVariance: Float64Array.of(0.1, 0.2, 0.3),
    gain: Float64Array.of(9, 0.5, 0.25),
  }

  it.each([
    [0, 0, 0.1],
    [2, 2, 0.3],
    [0, 1, 0.05],
    [1, 2, 0.05],
    [0, 2, 0.0125],
  ])('bands %d and %d, either way: %d', (one, other, covariance) => {
    expect(covarianceOf(levels, one, other)).toBeCloseTo(covariance, 12)
    expect(covarianceOf(levels, other, one)).toBeCloseTo(covariance, 12)
  })
})
