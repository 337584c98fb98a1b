import { bandCount } from './age_bands.ts'
import { slotOf } from './live_segment.ts'
import { addTo, at } from './numbers.ts'
import type { Series } from './series.ts'

/** Breaks seen and expected, by age band, in units of the dispersion. */
export interface ByBand {
  observed: Float64Array
  expected: Float64Array
}

/**
 * @param weightOf how much a cohort counts, by its hour; 0 leaves it out.
 * @returns O_j and Λ_j of docs/drift.md, section 2.1, over the live cohorts of all segments.
 */
export function weighCohorts({ bands, nowHour, segments, steadiness }: Series, weightOf: (cohortHour: number) => number): ByBand {
  const count = bandCount(bands)
  const sums: ByBand = { observed: new Float64Array(count), expected: new Float64Array(count) }
  for (let hour = nowHour - bands.windowHours; hour < nowHour; hour++) {
    const weight = weightOf(hour) / steadiness.dispersion
    if (weight === 0) continue
    const first = slotOf(bands, hour) * count
    for (const { observed, expected } of segments)
      for (let band = 0; band < count; band++) {
        addTo(sums.observed, band, weight * at(observed, first + band))
        addTo(sums.expected, band, weight * at(expected, first + band))
      }
  }
  return sums
}
