import { type AgeBands, bandCount, bandOf } from './age_bands.ts'
import type { CumulativeHazard } from './cumulative_hazard.ts'
import { eachCell, type LifeTable } from './life_table.ts'
import { addTo, at } from './numbers.ts'

/**
 * What a segment's cohorts of the last W hours have shown by a whole hour t, against what its baseline expects of them.
 * A cohort stands at `slotOf` its hour, so that none moves when an hour ends (docs/drift.md, section 6).
 */
export interface LiveSegment {
  /** What the hazard of its handler is multiplied by. */
  factor: number
  hazard: CumulativeHazard
  /** n, without those broken at once. */
  resolved: Float64Array
  /** R: those of them that have not broken by t. */
  atRisk: Float64Array
  /** O and Λ by slot and age band: at [slot · bands + band]. */
  observed: Float64Array
  expected: Float64Array
}

/** @returns where the cohort of an hour stands in the lists of a live segment. */
export const slotOf = ({ windowHours }: AgeBands, cohortHour: number): number =>
  ((cohortHour % windowHours) + windowHours) % windowHours

/** @returns a segment of which nothing was seen yet. */
export function emptySegment(bands: AgeBands, of: { factor: number; hazard: CumulativeHazard }): LiveSegment {
  const slots = (each: number): Float64Array => new Float64Array(bands.windowHours * each)
  return {
    ...of,
    resolved: slots(1),
    atRisk: slots(1),
    observed: slots(bandCount(bands)),
    expected: slots(bandCount(bands)),
  }
}

/**
 * @param nowHour t, a whole hour: cohorts of t − W ≤ s < t are live, and have shown their ages below t − s.
 * @returns the segment as a recount of its table makes it.
 */
export function liveSegmentOf(
  table: LifeTable,
  of: { bands: AgeBands; nowHour: number; factor: number; hazard: CumulativeHazard },
): LiveSegment {
  const { bands, nowHour } = of
  const segment = emptySegment(bands, of)
  const fromHour = nowHour - bands.windowHours
  for (let hour = Math.max(fromHour, table.firstHour); hour < nowHour; hour++) {
    segment.resolved[slotOf(bands, hour)] = at(table.resolved, hour - table.firstHour)
    segment.atRisk[slotOf(bands, hour)] = at(table.resolved, hour - table.firstHour)
  }
  const count = bandCount(bands)
  eachCell(table, { fromHour, toHour: nowHour, windowHours: bands.windowHours }, ({ cohortHour, ageHours, atRisk, broken }) => {
    if (cohortHour < fromHour) return
    const slot = slotOf(bands, cohortHour)
    const place = slot * count + bandOf(bands, ageHours)
    const row = segment.hazard.row(cohortHour)
    addTo(segment.expected, place, atRisk * segment.factor * (at(row, ageHours + 1) - at(row, ageHours)))
    addTo(segment.observed, place, broken)
    addTo(segment.atRisk, slot, -broken)
  })
  return segment
}
