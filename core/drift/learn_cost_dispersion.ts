import type { Moments } from './baseline.ts'
import { BETTER_RATIOS, WORSE_RATIOS } from './weigh_evidence.ts'

/** Cases that cost about the same. */
export interface CostBin {
  /** Mean cost of one, in micros. */
  cost: number
  count: number
}

/** Halvings until it is known to a millionth of a millionth. */
const HALVINGS = 40

/**
 * @returns φ of a case's cost: variance by mean, or as much more as keeps the evidence of the baseline's own cases from growing.
 * Costs have long tails, and by the variance alone a single dear case would be an alarm.
 */
export function learnCostDispersion(bins: readonly CostBin[], { mean, variance }: Moments): number {
  if (mean <= 0 || variance <= 0) return mean > 0 ? mean : 1
  const isKept = (dispersion: number): boolean =>
    [...WORSE_RATIOS, ...BETTER_RATIOS].every((ratio) => growthOf(bins, { mean, ratio, dispersion }) <= 1)
  const least = variance / mean
  let [low, high] = [least, Math.max(least, ...bins.map(({ cost }) => cost))]
  if (isKept(low)) return low
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (isKept(middle)) high = middle
    else low = middle
  }
  return high
}

/** @returns what evidence of a ratio is multiplied by in a case, on the average. */
function growthOf(bins: readonly CostBin[], of: { mean: number; ratio: number; dispersion: number }): number {
  const { mean, ratio, dispersion } = of
  let [sum, cases] = [0, 0]
  for (const { cost, count } of bins) {
    sum += count * Math.exp((cost * Math.log(ratio) - (ratio - 1) * mean) / dispersion)
    cases += count
  }
  return sum / cases
}
