import { at } from './numbers.ts'
import type { ByBand } from './weigh_cohorts.ts'

/** Levels of the hazard against the baseline, by age band, and how sure they are. */
export interface Levels {
  /** ρ: 1 is as in the baseline. */
  level: Float64Array
  /** u: variance of ρ by ρ². */
  relativeVariance: Float64Array
  /** γ: how much of a band's level comes from the one before it. */
  gain: Float64Array
}

/**
 * A chain of gamma-Poisson updates along the age bands, each starting from the one before: docs/drift.md, section 2.2.
 * @param start K: breaks that the first band's prior is worth; @param stepVariance δ: added to the relative variance from band to band.
 */
export function chainLevels(
  { observed, expected }: ByBand,
  { start, stepVariance }: { start: number; stepVariance: number },
): Levels {
  const blank = (): Float64Array => new Float64Array(observed.length)
  const levels: Levels = { level: blank(), relativeVariance: blank(), gain: blank() }
  let [before, variance] = [1, 1 / start]
  for (let band = 0; band < observed.length; band++) {
    const prior = 1 / variance
    const foreseen = prior / before + at(expected, band)
    levels.gain[band] = prior / before / foreseen
    before = (prior + at(observed, band)) / foreseen
    levels.level[band] = before
    levels.relativeVariance[band] = 1 / (prior + at(observed, band))
    variance = at(levels.relativeVariance, band) + stepVariance
  }
  return levels
}

/** @returns C: the relative covariance of the levels of two bands. */
export function covarianceOf({ relativeVariance, gain }: Levels, one: number, other: number): number {
  let covariance = at(relativeVariance, Math.min(one, other))
  for (let band = Math.min(one, other) + 1; band <= Math.max(one, other); band++) covariance *= at(gain, band)
  return covariance
}
