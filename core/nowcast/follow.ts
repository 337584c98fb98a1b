import { type AgeBands, bandCount, bandOf } from './age_bands.ts'
import { type LiveSegment, slotOf } from './live_segment.ts'
import { addTo, at } from './numbers.ts'

/**
 * Ends an hour: each live cohort completes an age, the oldest leaves, and the cohort of the hour that ends begins to be live.
 * @param endedHour the hour that ends: t was this one, and is the next.
 * @param begun what the cohort of that hour has come to by its end. Breaks of that hour, of this and older cohorts, are told by
 * `addBreaks` after it.
 */
export function endHour(segment: LiveSegment, bands: AgeBands, endedHour: number, begun: { resolved: number }): void {
  const count = bandCount(bands)
  const slot = slotOf(bands, endedHour)
  // It was that of the cohort which leaves.
  segment.observed.fill(0, slot * count, (slot + 1) * count)
  segment.expected.fill(0, slot * count, (slot + 1) * count)
  segment.resolved[slot] = begun.resolved
  segment.atRisk[slot] = begun.resolved
  for (let hour = endedHour - bands.windowHours + 1; hour <= endedHour; hour++)
    expectBetween(segment, bands, hour, {
      from: endedHour - hour,
      to: endedHour - hour + 1,
      atRisk: at(segment.atRisk, slotOf(bands, hour)),
    })
}

/** As of t, a whole hour: cohorts of t − W ≤ s < t are live. */
export interface Clock {
  bands: AgeBands
  nowHour: number
}

/** Resolutions or breaks that became known or were taken back after their hour had ended; counts may be below 0. */
export interface Told {
  cohortHour: number
  count: number
}

/** Tells a segment of resolutions of an hour that has ended. */
export function addResolutions(segment: LiveSegment, clock: Clock, { cohortHour, count }: Told): void {
  if (!isLive(clock, cohortHour)) return
  const slot = slotOf(clock.bands, cohortHour)
  addTo(segment.resolved, slot, count)
  addTo(segment.atRisk, slot, count)
  expectBetween(segment, clock.bands, cohortHour, { from: 0, to: clock.nowHour - cohortHour, atRisk: count })
}

/** Tells a segment of breaks at an age that has ended: what was expected of them at later ages is expected no more. */
export function addBreaks(
  segment: LiveSegment,
  clock: Clock,
  { cohortHour, ageHours, count }: Told & { ageHours: number },
): void {
  if (!isLive(clock, cohortHour)) return
  const slot = slotOf(clock.bands, cohortHour)
  addTo(segment.observed, slot * bandCount(clock.bands) + bandOf(clock.bands, ageHours), count)
  addTo(segment.atRisk, slot, -count)
  expectBetween(segment, clock.bands, cohortHour, { from: ageHours + 1, to: clock.nowHour - cohortHour, atRisk: -count })
}

/** @returns whether a cohort is one of the last W hours. */
export const isLive = ({ bands, nowHour }: Clock, cohortHour: number): boolean =>
  cohortHour >= nowHour - bands.windowHours && cohortHour < nowHour

/** Adds to Λ what is expected of as many at risk at the ages from `from` up to `to`. */
function expectBetween(
  segment: LiveSegment,
  bands: AgeBands,
  cohortHour: number,
  { from, to, atRisk }: { from: number; to: number; atRisk: number },
): void {
  if (atRisk === 0) return
  const row = segment.hazard.row(cohortHour)
  const first = slotOf(bands, cohortHour) * bandCount(bands)
  let age = from
  while (age < to) {
    const band = bandOf(bands, age)
    const until = Math.min(to, at(bands.edgesHours, band + 1))
    addTo(segment.expected, first + band, atRisk * segment.factor * (at(row, until) - at(row, age)))
    age = until
  }
}
