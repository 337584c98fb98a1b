import { describe, expect, it } from 'vitest'
import { ageBandsOf, bandCount } from './age_bands.ts'
import { cumulativeHazardOf } from './cumulative_hazard.ts'
import { emptySegment, type LiveSegment, slotOf } from './live_segment.ts'
import { readLevels } from './read_levels.ts'
import type { Series } from './series.ts'

const NOW = 1_000
const bands = ageBandsOf(200)
const hazard = cumulativeHazardOf(new Float64Array(200), new Float64Array(168), () => 0)

/** What was expected and seen of cohorts, by their hour: in the first band, then in the second. */
function segmentOf(cohorts: Record<number, { expected: [number, number]; observed: [number, number] }>): LiveSegment {
  const segment = emptySegment(bands, { factor: 1, hazard })
  for (const [hour, { expected, observed }] of Object.entries(cohorts)) {
    segment.expected.set(expected, slotOf(bands, Number(hour)) * bandCount(bands))
    segment.observed.set(observed, slotOf(bands, Number(hour)) * bandCount(bands))
  }
  return segment
}
const seriesOf = (segment: LiveSegment, some: Partial<Series> = {}): Series => ({
  ...{ bands, nowHour: NOW, segments: [segment], alarm: null, calm: true },
  steadiness: { dispersion: 1, expectedPerDay: 1, breaks: 1 },
  ...some,
})
const both = (expected: number, observed = expected): { expected: [number, number]; observed: [number, number] } => ({
  expected: [expected, expected],
  observed: [observed, observed],
})

describe('levels without an alarm', () => {
  it('weigh cohorts by how far their middles are from that of the run, half at 48 hours', () => {
    const { weighed, halfLifeHours, excess, timingCounts } = readLevels(
      seriesOf(segmentOf({ 850: { expected: [64, 32], observed: [64, 32] }, 898: both(10), 946: both(8) })),
      898.5,
    )
    expect([halfLifeHours, excess, timingCounts]).toEqual([48, null, false])
    expect([...weighed.expected].slice(0, 3)).toEqual([32 + 10 + 4, 16 + 10 + 4, 0].map((value) => expect.closeTo(value, 9)))
  })

  it('move faster from band to band where it has not been calm, each from a baseline that is worth a hundred breaks', () => {
    const stepOf = (calm: boolean): number => readLevels(seriesOf(segmentOf({}), { calm }), NOW).stepVariance
    expect([stepOf(true), stepOf(false)]).toEqual([0.001, 0.005])
    expect(readLevels(seriesOf(segmentOf({})), NOW).relativeVariance[0]).toBeCloseTo(1 / 100, 12)
  })
})

describe('levels with an alarm', () => {
  const START = 950
  const alarm = { startHour: START, worse: true }
  const read = (cohorts: Parameters<typeof segmentOf>[0], middle: number, some: Partial<Series> = {}) =>
    readLevels(seriesOf(segmentOf(cohorts), { alarm, calm: false, ...some }), middle)

  it('are those of its own side of the change, from a baseline that is worth ten breaks', () => {
    const cohorts = { [START - 1]: both(40), [START]: both(1_000) }
    const [after, before] = [read(cohorts, START), read(cohorts, START - 0.5)]
    expect(after.weighed.expected[0]).toBeCloseTo(1_000 * 2 ** (-0.5 / 12), 6)
    expect(before.weighed.expected[0]).toBeCloseTo(40, 6)
    expect(read({}, START).relativeVariance[0]).toBeCloseTo(1 / 10, 12)
  })

  it.each([
    [100, 12],
    [99, 24],
    [50, 24],
    [49, 48],
    [36, 48],
    [35, 96],
  ])(
    'with %d breaks expected a day away, four times as many in all, are read with a half life of %d hours',
    (expected, hours) => {
      // A half life of 12 hours leaves a quarter of them, one of 24 a half, one of 48 seven tenths: a hundred are enough.
      expect(read({ 974: both(2 * expected) }, 950.5).halfLifeHours).toBe(hours)
    },
  )

  it('stray by what was seen from six hours on, the alarm’s way', () => {
    const of = (worse: boolean) =>
      read({ 949: both(1, 100), 950: { expected: [10, 100], observed: [500, 130] } }, START, {
        alarm: { startHour: START, worse },
      })
    expect([of(true).excess, of(false).excess]).toEqual([3, -3])
    expect(read({ 949: both(10) }, START).excess).toBeNull()
  })

  it('are a change of level from six standard deviations on, which later bands follow', () => {
    const seen = (observed: number) => read({ 950: { expected: [0, 100], observed: [0, observed] } }, START)
    expect([seen(159).stepVariance, seen(160).stepVariance]).toEqual([0.005, 0.002])
    expect([seen(159).timingCounts, seen(160).timingCounts]).toEqual([true, false])
  })

  it('may be but of timing for four days, of what comes after the change', () => {
    const counts = (startHour: number, middle: number): boolean =>
      read({}, middle, { alarm: { startHour, worse: true } }).timingCounts
    expect([counts(NOW - 95, NOW), counts(NOW - 96, NOW)]).toEqual([true, false])
    expect([counts(950, 950), counts(950, 949.5)]).toEqual([true, false])
  })
})
