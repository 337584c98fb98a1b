import type { Sums } from './contract.ts'

/**
 * @param count what the rate is of, e.g. matured cases.
 * @returns the standard error of a rate from 0 to 1 (binomial), or null where there is nothing to count.
 */
export const errorOfRate = (rate: number, count: number): number | null =>
  count === 0 ? null : Math.sqrt((rate * (1 - rate)) / count)

/**
 * How far cost per accepted resolution C moves by chance, since which cases hold is chance: by the delta method
 * `(k + C) / a` times the error of the accepted share a, with k the rework that a case costs which does not hold
 * (docs/drift.md, section 4). Chance in the cost of a single case is left out, so it is a lower bound.
 * @param matured sums over matured cohorts.
 * @returns the standard error in currency units, or null where nothing was accepted.
 */
export function errorOfCostPerAccepted({ counts, costMicros }: Sums): number | null {
  const { cases, accepted } = counts
  const errorOfShare = errorOfRate(accepted / cases, cases)
  if (errorOfShare === null || accepted === 0) return null
  const failed = cases - accepted
  const reworkOfFailed = failed === 0 ? 0 : Number(costMicros.rework) / failed
  const micros = (reworkOfFailed + Number(costMicros.full) / accepted) / (accepted / cases)
  return (micros * errorOfShare) / 1e6
}

/**
 * How far cost per case moves by chance, since which kind of handler takes a case is chance: as if the humans' cases bore
 * all of the cost, which is nearly so wherever an AI is worth having.
 * @param total sums over all cohorts.
 * @returns the standard error in currency units, or null where only one kind of handler is there.
 */
export function errorOfCostPerCase({ counts, costMicros }: Sums): number | null {
  const { cases, aiCases } = counts
  if (aiCases === 0 || aiCases === cases) return null
  return (Number(costMicros.handling) / cases / 1e6) * Math.sqrt(aiCases / (cases - aiCases) / cases)
}
