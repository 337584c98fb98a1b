import type { Steadiness } from '../nowcast/baseline.ts'
import type { DriftBaseline, LearnedSteadiness, Part } from './baseline.ts'
import { partId } from './ready_baseline.ts'

/** Of a baseline, how steady its parts were. */
export type Steady = Pick<DriftBaseline, 'steadiness'>

/** Above 0, since a variance is divided by it. */
const SMALLEST_SHARE = 1e-6
const UNKNOWN: Steadiness = { dispersion: 1, expectedPerDay: 1, breaks: 0 }

/**
 * @param expectedPerDay breaks that are expected a day now, for a part that the baseline does not know.
 * @returns how steady a part is: as it was learned; else as its handler, whose noise from day to day shrinks with the volume.
 */
export function steadinessOfPart(baseline: Steady, part: Part, expectedPerDay: number): Steadiness {
  const own = findSteadiness(baseline, part)
  if (own) return own
  const whole = findSteadiness(baseline, { ...part, dimension: null, value: null })
  if (!whole || whole.expectedPerDay === 0) return UNKNOWN
  const share = Math.min(1, Math.max(SMALLEST_SHARE, expectedPerDay / whole.expectedPerDay))
  return {
    dispersion: 1 + (whole.dispersion - 1) * share,
    expectedPerDay: whole.expectedPerDay * share,
    breaks: whole.breaks,
  }
}

/** Of a baseline the parts by name: rows of an answer ask by the thousand. */
const BY_PART = new WeakMap<Steady, ReadonlyMap<string, LearnedSteadiness>>()

/** @returns how steady a part was, where it was learned by itself. */
export function findSteadiness(baseline: Steady, part: Part): LearnedSteadiness | undefined {
  const known = BY_PART.get(baseline) ?? new Map(baseline.steadiness.map((one) => [partId(one), one]))
  BY_PART.set(baseline, known)
  return known.get(partId(part))
}
