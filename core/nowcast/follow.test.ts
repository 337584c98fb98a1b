import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageBandsOf } from './age_bands.ts'
import { cumulativeHazardOf } from './cumulative_hazard.ts'
import { addBreaks, addResolutions, endHour } from './follow.ts'
import { emptySegment, type LiveSegment, liveSegmentOf } from './live_segment.ts'

const WINDOW_HOURS = 30
const bands = ageBandsOf(WINDOW_HOURS)
const FIRST_HOUR = 1_000
const HOURS = 2 * WINDOW_HOURS
const hourOfWeek = (hour: number): number => hour % 168
const hazard = cumulativeHazardOf(
  Float64Array.from({ length: WINDOW_HOURS }, (_, age) => 0.02 / (1 + age)),
  Float64Array.from({ length: 168 }, (_, hour) => 0.5 + (hour % 24) / 24),
  hourOfWeek,
)

/** A resolution, when it breaks (never, where it does not), and when either fact was known; each may be taken back. */
const resolution = fc.record({
  cohort: fc.nat(HOURS - 1),
  age: fc.option(fc.nat(WINDOW_HOURS - 1), { nil: null }),
  knownLate: fc.nat(10),
  breakKnownLate: fc.nat(10),
  takenBack: fc.boolean(),
})
type Resolution = typeof resolution extends fc.Arbitrary<infer T> ? T : never

const knownAt = (one: Resolution): number => one.cohort + one.knownLate
const breakKnownAt = (one: Resolution): number => Math.max(knownAt(one), one.cohort + (one.age ?? 0) + one.breakKnownLate)

/** What a worker that follows has after the last hour. */
function followed(all: readonly Resolution[]): LiveSegment {
  const segment = emptySegment(bands, { factor: 1.3, hazard })
  for (let hour = 0; hour < HOURS; hour++) {
    endHour(segment, bands, FIRST_HOUR + hour, {
      resolved: all.filter((one) => one.cohort === hour && knownAt(one) <= hour).length,
    })
    const at = { bands, nowHour: FIRST_HOUR + hour + 1 }
    for (const one of all) {
      const cohortHour = FIRST_HOUR + one.cohort
      if (knownAt(one) === hour && one.cohort < hour) addResolutions(segment, at, { cohortHour, count: 1 })
      if (one.age !== null && breakKnownAt(one) === hour) {
        addBreaks(segment, at, { cohortHour, ageHours: one.age, count: 1 })
        if (one.takenBack) addBreaks(segment, at, { cohortHour, ageHours: one.age, count: -1 })
      }
    }
  }
  return segment
}

function recounted(all: readonly Resolution[]): LiveSegment {
  const known = all.filter((one) => knownAt(one) < HOURS)
  const resolved = Array.from({ length: HOURS }, (_, hour) => known.filter((one) => one.cohort === hour).length)
  const breaks = known
    .filter((one) => one.age !== null && !one.takenBack && breakKnownAt(one) < HOURS)
    .map((one) => ({ cohortHour: FIRST_HOUR + one.cohort, ageHours: one.age ?? 0, breaks: 1 }))
  const nowHour = FIRST_HOUR + HOURS
  return liveSegmentOf({ firstHour: FIRST_HOUR, resolved, breaks }, { bands, nowHour, factor: 1.3, hazard })
}

const near = (found: Float64Array, expected: Float64Array): void => {
  expect(found).toHaveLength(expected.length)
  for (const [index, value] of expected.entries()) expect(found[index]).toBeCloseTo(value, 9)
}

describe('a segment that is followed', () => {
  it('is what a recount makes of the same facts, late and retracted ones included', () => {
    fc.assert(
      fc.property(fc.array(resolution, { maxLength: 60 }), (all) => {
        const [one, other] = [followed(all), recounted(all)]
        for (const part of ['resolved', 'atRisk', 'observed', 'expected'] as const) near(one[part], other[part])
      }),
    )
  })

  it('takes no notice of cohorts that are no longer live, or not yet', () => {
    const segment = emptySegment(bands, { factor: 1, hazard })
    const at = { bands, nowHour: FIRST_HOUR }
    for (const cohortHour of [FIRST_HOUR - WINDOW_HOURS - 1, FIRST_HOUR]) {
      addResolutions(segment, at, { cohortHour, count: 1 })
      addBreaks(segment, at, { cohortHour, ageHours: 0, count: 1 })
    }
    expect(segment).toEqual(emptySegment(bands, { factor: 1, hazard }))
  })
})
