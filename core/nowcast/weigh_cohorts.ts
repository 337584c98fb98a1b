import { bandCount } from './age_bands.ts'
import { type LiveSegment, slotOf } from './live_segment.ts'
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
export function weighCohorts(series: Series, weightOf: (cohortHour: number) => number): ByBand {
  const { bands, nowHour, steadiness } = series
  const count = bandCount(bands)
  const together = togetherOf(series)
  const sums: ByBand = { observed: new Float64Array(count), expected: new Float64Array(count) }
  for (let hour = nowHour - bands.windowHours; hour < nowHour; hour++) {
    const weight = weightOf(hour) / steadiness.dispersion
    if (weight !== 0) addWeighed(sums, together, slotOf(bands, hour) * count, weight)
  }
  return sums
}

/** In loops of typed arrays alone: answers with thousands of rows weigh all cohorts for each of them. */
function addWeighed({ observed, expected }: ByBand, all: ByBand, first: number, weight: number): void {
  for (let band = 0; band < observed.length; band++) {
    observed[band] = (observed[band] ?? 0) + weight * (all.observed[first + band] ?? 0)
    expected[band] = (expected[band] ?? 0) + weight * (all.expected[first + band] ?? 0)
  }
}

/** By the list of segments, which is one of an instant. */
const TOGETHER = new WeakMap<readonly LiveSegment[], ByBand>()

/** @returns O and Λ of all segments, by slot and band. */
function togetherOf({ segments, bands }: Series): ByBand {
  const known = TOGETHER.get(segments)
  if (known) return known
  const size = bands.windowHours * bandCount(bands)
  const all: ByBand = { observed: new Float64Array(size), expected: new Float64Array(size) }
  for (const { observed, expected } of segments)
    for (let place = 0; place < size; place++) {
      all.observed[place] = (all.observed[place] ?? 0) + (observed[place] ?? 0)
      all.expected[place] = (all.expected[place] ?? 0) + (expected[place] ?? 0)
    }
  TOGETHER.set(segments, all)
  return all
}
