import type { Measures } from '../contribution/measures.ts'
import type { Handler } from '../event/types.ts'
import type { Sums } from './contract.ts'
import { addParts, COUNT_NAMES, noDurations, numbersFor } from './parts.ts'

/** The measures of one row's cases with roots of one handler, either matured or not, with the overhead they bear. */
export interface HandlerSums {
  handler: Handler
  matured: boolean
  measures: Measures
  overheadMicros: bigint
}

/** @returns the sums over all of `parts`, in the form of the API. */
export function sumsOf(parts: readonly HandlerSums[]): Sums {
  const counts = numbersFor(COUNT_NAMES, () => 0)
  const durations = noDurations()
  const costs = { handling: 0n, rework: 0n, failureImpact: 0n, overhead: 0n }
  for (const { measures, overheadMicros, ...side } of parts) {
    addParts(counts, durations, measures, side)
    costs.handling += measures.handlingMicros
    costs.rework += measures.reworkMicros
    costs.failureImpact += measures.failureImpactMicros
    costs.overhead += overheadMicros
  }
  const full = costs.handling + costs.rework + costs.failureImpact + costs.overhead
  return {
    counts,
    costMicros: {
      handling: String(costs.handling),
      rework: String(costs.rework),
      failureImpact: String(costs.failureImpact),
      overhead: String(costs.overhead),
      full: String(full),
    },
    ...durations,
  }
}
