import { describe, expect, it } from 'vitest'
import { ageBandsOf } from '../nowcast/age_bands.ts'
import { cumulativeHazardOf } from '../nowcast/cumulative_hazard.ts'
import type { DriftBaseline } from './baseline.ts'
import { shareByAge } from './by_age.ts'
import { liveTables } from './live_table.ts'
import type { ReadyBaseline } from './ready_baseline.ts'

const WINDOW_HOURS = 48
const NOW = 10_000
const hazard = cumulativeHazardOf(new Float64Array(WINDOW_HOURS).fill(0.01), new Float64Array(168).fill(1), (hour) => hour % 168)
const ready: ReadyBaseline = {
  baseline: {} as DriftBaseline,
  bands: ageBandsOf(WINDOW_HOURS),
  hourOfWeek: (hour) => hour % 168,
  hazards: { ai: hazard, human: hazard },
  factorOf: () => 2,
}
const cohort = { cases: 100, resolved: 100, brokenAtOnce: 0, lost: 0, handlingMicros: 0 }
const shares = (startHour: number | null, breaks: { cohortHour: number; ageHours: number; breaks: number }[] = []) => {
  const table = { handler: 'ai' as const, dimension: null, value: null, cohorts: [{ hour: NOW - 30, ...cohort }], breaks }
  return shareByAge(ready, liveTables(ready, [table], NOW), { firstHour: NOW - WINDOW_HOURS, nowHour: NOW }, startHour)
}

describe('shares by age', () => {
  it('are those of the baseline, its factor included, up to the window', () =>
    expect(shares(null).map(({ hours, before, now }) => [hours, before, now])).toEqual(
      [1, 3, 6, 12, 24, 48].map((hours) => [hours, expect.closeTo(1 - Math.exp(-0.02 * hours), 12), null]),
    ))

  it('are raised by what was seen in each band of ages, as far as cohorts reach', () => {
    // Expected in the first six hours: 100 at risk at 0.02 an hour, less what breaks.
    const found = shares(NOW - 30, [{ cohortHour: NOW - 30, ageHours: 0, breaks: 22 }])
    const level = 22 / (2 + 5 * 0.78 * 2)
    expect(found[2]?.now).toBeCloseTo(1 - Math.exp(-level * 0.02 * 6), 12)
    // From then on nobody came back.
    expect(found[4]?.now).toBeCloseTo(found[2]?.now ?? 0, 12)
    expect(found[5]).toMatchObject({ hours: 48, now: null })
  })

  it('are raised band by band, each by what was seen at its own ages', () => {
    const found = shares(NOW - 30, [
      { cohortHour: NOW - 30, ageHours: 0, breaks: 22 },
      { cohortHour: NOW - 30, ageHours: 10, breaks: 11 },
    ])
    const [first, second] = [22 / (2 + 5 * 0.78 * 2), 11 / (5 * 0.78 * 2 + 13 * 0.67 * 2)]
    expect(found[2]?.now).toBeCloseTo(1 - Math.exp(-first * 0.02 * 6), 12)
    expect(found[4]?.now).toBeCloseTo(1 - Math.exp(-0.02 * (first * 6 + second * 18)), 12)
  })

  it('are told up to the age that the change itself has', () => {
    expect([24, 23].map((hours) => shares(NOW - hours).map(({ now }) => now !== null))).toEqual([
      [true, true, true, true, true, false],
      [true, true, true, true, false, false],
    ])
  })

  it('are none without resolutions', () =>
    expect(shareByAge(ready, [], { firstHour: NOW - WINDOW_HOURS, nowHour: NOW }, null)).toEqual([]))
})
