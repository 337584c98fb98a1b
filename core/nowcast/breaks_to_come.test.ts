import { describe, expect, it } from 'vitest'
import { ageBandsOf } from './age_bands.ts'
import { breaksToCome, liveHours, shareOf } from './breaks_to_come.ts'
import { cumulativeHazardOf } from './cumulative_hazard.ts'
import { liveSegmentOf } from './live_segment.ts'
import type { Series } from './series.ts'

const WINDOW_HOURS = 30
const NOW = 1_000
const bands = ageBandsOf(WINDOW_HOURS)
/** Two in a hundred an hour, whatever the age and the hour. */
const HAZARD = 0.02
const hazard = cumulativeHazardOf(new Float64Array(WINDOW_HOURS).fill(HAZARD), new Float64Array(168).fill(1), () => 0)
const segmentOf = (cohortHour: number, count: number, factor = 1) =>
  liveSegmentOf({ firstHour: cohortHour, resolved: [count], breaks: [] }, { bands, nowHour: NOW, factor, hazard })
const seriesOf = (...segments: Series['segments']): Series => ({
  ...{ bands, nowHour: NOW, segments, alarm: null, calm: true },
  steadiness: { dispersion: 1.5, expectedPerDay: 20, breaks: 600 },
})
/** As in the baseline, and half as sure of each band as of none that has to do with another. */
const levels = {
  level: new Float64Array(3).fill(1),
  relativeVariance: Float64Array.of(0.01, 0.02, 0.03),
  gain: new Float64Array(3),
}
const WHOLE = { firstHour: NOW - WINDOW_HOURS, lastHour: NOW - 1 }

describe('the hours of a run of which something is to come', () => {
  it.each([
    ['all of them', 990, 995, 990, 995],
    ['not those that have matured', 900, 975, 971, 975],
    ['not those to come', 990, 1_005, 990, 999],
    ['none of what has matured', 900, 970, 971, 970],
  ])('%s', (_, firstHour, lastHour, first, last) => {
    expect(liveHours(seriesOf(), { firstHour, lastHour })).toEqual({ firstHour: first, lastHour: last })
  })
})

describe('how much of an hour lies within a run', () => {
  const run = { firstHour: 10, lastHour: 12, firstShare: 0.25, lastShare: 0.75 }

  it.each([
    [10, 0.25],
    [11, 1],
    [12, 0.75],
  ])('hour %d: %d', (hour, share) => expect(shareOf(run, hour)).toBe(share))

  it('is all of it where nothing else is said', () => expect(shareOf({ firstHour: 10, lastHour: 10 }, 10)).toBe(1))
})

describe('what is to break yet', () => {
  it('is what the ages to come take of those at risk, day by day', () => {
    const found = breaksToCome(seriesOf(segmentOf(NOW - 2, 100)), WHOLE, levels)
    // Ages 2 to 29: a day, and four hours of the next.
    const [day, rest] = [100 * (1 - Math.exp(-24 * HAZARD)), 100 * (Math.exp(-24 * HAZARD) - Math.exp(-28 * HAZARD))]
    expect(found.byDay).toEqual([day, rest].map((value) => expect.closeTo(value, 9)))
    expect(found.expected).toBeCloseTo(day + rest, 9)
  })

  it('moves with the level of a band by what that band is to take', () => {
    const { sensitivity } = breaksToCome(seriesOf(segmentOf(NOW - 2, 100, 2)), WHOLE, levels)
    const held = 100 * Math.exp(-28 * 2 * HAZARD)
    expect([...sensitivity]).toEqual([4, 18, 6].map((hours) => expect.closeTo(held * 2 * hours * HAZARD, 9)))
  })

  it('is told by segment, of the part of an hour that is within the run', () => {
    const series = seriesOf(segmentOf(NOW - 5, 40), segmentOf(NOW - 2, 100))
    const { bySegment, expected } = breaksToCome(series, { firstHour: NOW - 5, lastHour: NOW - 2, lastShare: 0.5 }, levels)
    expect(bySegment).toEqual(
      [40 * (1 - Math.exp(-25 * HAZARD)), 50 * (1 - Math.exp(-28 * HAZARD))].map((value) => expect.closeTo(value, 9)),
    )
    expect(expected).toBeCloseTo((bySegment[0] ?? 0) + (bySegment[1] ?? 0), 9)
  })

  it('varies by chance, by days, by what is known of levels and of the baseline', () => {
    const { variance, byDay, sensitivity } = breaksToCome(seriesOf(segmentOf(NOW - 2, 100)), WHOLE, levels)
    const kept = Math.exp(-28 * HAZARD)
    const [first = 0, second = 0] = byDay
    const [one = 0, two = 0, three = 0] = sensitivity
    const parts = {
      binomial: 100 * kept * (1 - kept),
      days: ((2 * 0.5) / 20) * (first ** 2 + second ** 2),
      level: one ** 2 * 0.01 + two ** 2 * 0.02 + three ** 2 * 0.03,
      baseline: ((one + two + three) ** 2 * 1.5) / 600,
    }
    const total = parts.binomial + parts.days + parts.level + parts.baseline
    for (const [key, value] of Object.entries({ ...parts, total })) expect(variance[key as 'total'], key).toBeCloseTo(value, 9)
  })
})
