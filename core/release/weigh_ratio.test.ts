import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ComparedCell, likeliestRatio, logEvidence, ratioInterval } from './weigh_ratio.ts'

const cell: fc.Arbitrary<ComparedCell> = fc
  .record({ logOdds: fc.double({ min: -3, max: 3, noNaN: true }), before: fc.nat(60), after: fc.nat(60) })
  .map(({ logOdds, before, after }) => ({ logOdds, total: before + after, after }))
const cells = fc.array(cell, { minLength: 1, maxLength: 8 })

/** Of n breaks, the chances that 0, 1, … n are the later version's. */
function binomial(n: number, chance: number): number[] {
  let chances = [1]
  for (let one = 0; one < n; one++)
    chances = Array.from({ length: one + 2 }, (_, k) => (chances[k] ?? 0) * (1 - chance) + (chances[k - 1] ?? 0) * chance)
  return chances
}

const meanEvidence = (n: number, logOdds: number, truth: number, against: number, direction: 1 | -1): number =>
  binomial(n, 1 / (1 + Math.exp(-truth - logOdds))).reduce(
    (mean, chance, after) => mean + chance * Math.exp(logEvidence([{ logOdds, total: n, after }], against, direction, 1)),
    0,
  )

describe('the evidence for a ratio', () => {
  it('has mean 1 where the ratio is the one in question, whatever the odds', () => {
    const odds = fc.double({ min: -3, max: 3, noNaN: true })
    const ratio = fc.double({ min: -1, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), odds, ratio, fc.constantFrom(1 as const, -1 as const), (n, ...rest) => {
        const [logOdds, logRatio, direction] = rest
        expect(meanEvidence(n, logOdds, logRatio, logRatio, direction)).toBeCloseTo(1, 9)
      }),
    )
  })

  it('has a smaller mean where less than that is true, and a larger one where more is', () => {
    expect(meanEvidence(40, 0, -0.3, 0, 1)).toBeLessThan(1)
    expect(meanEvidence(40, 0, 0.3, 0, 1)).toBeGreaterThan(1)
    expect(meanEvidence(40, 0, 0.3, 0, -1)).toBeLessThan(1)
  })

  it('is that of several cells together', () => {
    // One after the other, or all at once: what was seen is the same.
    const one = { logOdds: 0.4, total: 7, after: 5 }
    const other = { logOdds: 0.4, total: 9, after: 3 }
    expect(logEvidence([one, other], 0, 1, 1)).toBeCloseTo(logEvidence([{ logOdds: 0.4, total: 16, after: 8 }], 0, 1, 1), 12)
  })

  it('reaches 20 in at most one of 20 runs that never end, however often one looks', () => {
    // Exactly: each break is the later version's with one half; who has seen 20 is counted and leaves.
    let running = new Map([[0, 1]])
    let reached = 0
    for (let total = 1; total <= 600; total++) {
      const next = new Map<number, number>()
      for (const [after, chance] of running)
        for (const more of [after, after + 1]) next.set(more, (next.get(more) ?? 0) + chance / 2)
      for (const [after, chance] of next)
        if (logEvidence([{ logOdds: 0, total, after }], 0, 1, 1) >= Math.log(20)) {
          reached += chance
          next.delete(after)
        }
      running = next
    }
    expect(reached).toBeLessThan(0.05)
    expect(reached).toBeGreaterThan(0.01)
  })
})

/** Chances of 0, 1, … counts. */
function poisson(mean: number, most: number): number[] {
  const chances = [Math.exp(-mean)]
  for (let count = 1; count <= most; count++) chances.push(((chances[count - 1] ?? 0) * mean) / count)
  return chances
}

/** The chance that a later version that is no worse is ever called so, where the earlier one's breaks are all known before. */
function everWorse(expectedBefore: number, expectedAfter: number, looks: number): number {
  const [each, most] = [expectedAfter / looks, expectedAfter + 6 * Math.sqrt(expectedAfter)]
  const step = poisson(each, Math.ceil(each + 6 * Math.sqrt(each) + 3))
  return poisson(expectedBefore, 3 * expectedBefore).reduce((reached, chance, before) => {
    let running = [chance]
    let here = 0
    for (let look = 1; look <= looks && chance > 1e-6; look++) {
      const next = Array.from({ length: Math.min(running.length + step.length - 1, Math.ceil(most)) }, () => 0)
      for (const [after, of] of running.entries())
        for (const [more, by] of step.entries())
          if (after + more < next.length) next[after + more] = (next[after + more] ?? 0) + of * by
      for (const [after, of] of next.entries()) {
        const cells = [{ logOdds: Math.log((look * each) / expectedBefore), total: before + after, after }]
        if (of === 0 || logEvidence(cells, 0, 1, 1) < Math.log(20)) continue
        here += of
        next[after] = 0
      }
      running = next
    }
    return reached + here
  }, 0)
}

describe('with the earlier version all known before', () => {
  it.each([
    [20, 60],
    [60, 60],
    [100, 120],
  ])('%i breaks of it and %i of the later one reach 20 in at most one of 20 runs', (before, after) => {
    const reached = everWorse(before, after, 40)
    expect(reached).toBeLessThan(0.05)
    expect(reached).toBeGreaterThan(0.001)
  })
})

describe('the interval', () => {
  it('holds the likeliest ratio', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const ratio = likeliestRatio(all)
        fc.pre(Number.isFinite(ratio) && ratio > 0.002 && ratio < 500)
        const { low, high } = ratioInterval(all, 0.05, 1)
        expect(low).toBeLessThanOrEqual(ratio)
        expect(high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(ratio)
      }),
    )
  })

  it('ends where there is as much evidence as was asked for', () => {
    const all = [
      { logOdds: -1, total: 300, after: 110 },
      { logOdds: 0.5, total: 50, after: 33 },
    ]
    const { low, high } = ratioInterval(all, 0.05, 1.3)
    expect(logEvidence(all, Math.log(low), 1, 1.3)).toBeCloseTo(Math.log(20), 6)
    expect(logEvidence(all, Math.log(high ?? 0), -1, 1.3)).toBeCloseTo(Math.log(20), 6)
  })

  it('is turned round with the versions', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const turned = all.map(({ logOdds, total, after }) => ({ logOdds: -logOdds, total, after: total - after }))
        const [one, other] = [ratioInterval(all, 0.05, 1), ratioInterval(turned, 0.05, 1)]
        expect(one.high === null ? 0 : 1 / one.high).toBeCloseTo(other.low, 6)
      }),
    )
  })

  it('is narrower with more breaks, and wider with a larger dispersion', () => {
    const all = (times: number) => [{ logOdds: 0, total: 100 * times, after: 50 * times }]
    const width = (times: number, dispersion: number) => {
      const { low, high } = ratioInterval(all(times), 0.05, dispersion)
      return (high ?? Number.POSITIVE_INFINITY) - low
    }
    expect(width(4, 1)).toBeLessThan(width(1, 1))
    expect(width(4, 2)).toBeGreaterThan(width(4, 1))
    // By far: a hundred times the breaks tell a tenth of the difference.
    expect(width(100, 1)).toBeLessThan(0.15 * width(1, 1))
  })

  it('is open where all breaks are of one version', () => {
    expect(likeliestRatio([{ logOdds: 0, total: 5, after: 5 }])).toBe(Number.POSITIVE_INFINITY)
    expect(ratioInterval([{ logOdds: 0, total: 50, after: 50 }], 0.05, 1).high).toBeNull()
    expect(ratioInterval([{ logOdds: 0, total: 50, after: 0 }], 0.05, 1).low).toBe(0)
    expect(likeliestRatio([{ logOdds: 0, total: 5, after: 0 }])).toBe(0)
    expect(likeliestRatio([])).toBeNaN()
  })
})
