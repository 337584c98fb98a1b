import { describe, expect, it } from 'vitest'
import { comparedCells } from './compared_cells.ts'
import { hoursUntilShown, type RunningVersion } from './hours_until_shown.ts'
import type { AgeTally } from './tally_ages.ts'
import { logEvidence } from './weigh_ratio.ts'

const tally = (exposure: readonly number[], broken: readonly number[]): AgeTally => ({
  exposure: Float64Array.from(exposure),
  broken: Float64Array.from(broken),
})

describe('compared cells', () => {
  it('are the ages at which something broke and both versions were at risk', () => {
    const [before, after] = [tally([100, 80, 60, 0], [10, 0, 5, 1]), tally([50, 40, 0, 30], [4, 0, 0, 2])]
    expect(comparedCells([[before, after]])).toEqual([{ logOdds: expect.closeTo(Math.log(0.5), 12), total: 14, after: 4 }])
  })

  it('are one where their odds are alike, with the mean of their odds, and apart where they are not', () => {
    const pairs = [1_000, 1_004, 2_000].map((exposure) => [tally([1_000], [6]), tally([exposure], [3])] as const)
    const [first, second, ...others] = comparedCells(pairs)
    expect(others).toEqual([])
    expect(first).toEqual({ logOdds: expect.closeTo(Math.log(1.004) / 2, 9), total: 18, after: 6 })
    expect(second).toEqual({ logOdds: expect.closeTo(Math.log(2), 12), total: 9, after: 3 })
  })
})

describe('the hours until a ratio would show', () => {
  const AGES = 48
  /** A version of which a tenth broke in its first hours, as steady as its pace. */
  const running = (hours: number, perHour: number): RunningVersion => ({
    tally: tally(
      Array.from({ length: AGES }, (_, age) => Math.max(0, hours - age) * perHour),
      Array.from({ length: AGES }, (_, age) => (age < 10 ? Math.max(0, hours - age) * perHour * 0.01 : 0)),
    ),
    atRiskNow: Float64Array.from({ length: AGES + 1 }, (_, age) => (age >= 1 && age <= hours ? perHour : 0)),
    perHour,
  })
  const until = (perHour: number, more: Partial<{ ratio: number; share: number; dispersion: number; hours: number }> = {}) => {
    const { hours = 1, ratio = 1.25, share = 0.05, dispersion = 1 } = more
    const versions = { before: running(500, perHour), after: running(hours, perHour) }
    return hoursUntilShown(versions, { ratio, share, dispersion })
  }

  it('are those after which what is expected by then is evidence enough', () => {
    const hours = until(60) ?? 0
    expect(hours).toBeGreaterThan(8)
    const evidenceAfter = (more: number) => {
      const [before, after] = [running(500 + more, 60), running(1 + more, 60)]
      const broken = after.tally.exposure.map((exposure, age) => (age < 10 ? exposure * 0.0125 : 0))
      return logEvidence(comparedCells([[before.tally, { ...after.tally, broken }]]), 0, 1, 1)
    }
    expect(evidenceAfter(hours)).toBeGreaterThanOrEqual(Math.log(20))
    // It is looked at after an eighth more each time.
    expect(evidenceAfter(Math.floor(hours * 0.85))).toBeLessThan(Math.log(20))
  })

  it('are fewer with more cases, a larger ratio and a later version that has run longer, more with noise and a stricter proof', () => {
    const usual = until(60) ?? 0
    const [more, larger, longer] = [until(240), until(60, { ratio: 1.5 }), until(60, { hours: 30 })].map((hours) => hours ?? 0)
    for (const fewer of [more, larger, longer]) expect(fewer).toBeLessThan(usual)
    for (const later of [until(60, { dispersion: 3 }), until(60, { share: 0.001 })]) expect(later).toBeGreaterThan(usual)
  })

  it('are 0 where it would have shown by now, and none where it would not within four weeks', () => {
    expect(until(600, { hours: 200 })).toBe(0)
    expect(until(0.02)).toBeNull()
  })
})
