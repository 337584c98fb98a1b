import type { Measures } from '../contribution/measures.ts'
import type { Handler } from '../event/types.ts'
import type { RowSums } from './catalogue/figure.ts'
import type { Costs, Sums } from './contract.ts'
import { addParts, numbersFor } from './parts.ts'
import { ALL_SUMS, type CostName, type RowSumNames, type SumNames } from './sum_names.ts'

/** The measures of one row's cases with roots of one handler, either matured or not, with the overhead they bear. */
export interface HandlerSums {
  handler: Handler
  matured: boolean
  measures: Measures
  overheadMicros: bigint
}

/** What a part adds to each of the costs. */
const COST_PARTS: Record<CostName, (part: HandlerSums) => bigint> = {
  handling: ({ measures }) => measures.handlingMicros,
  rework: ({ measures }) => measures.reworkMicros,
  failureImpact: ({ measures }) => measures.failureImpactMicros,
  overhead: ({ overheadMicros }) => overheadMicros,
  full: ({ measures, overheadMicros }) =>
    measures.handlingMicros + measures.reworkMicros + measures.failureImpactMicros + overheadMicros,
}

/** @returns the sums over all of `parts`, in the form of the API: those with a name. */
export function sumsOf(parts: readonly HandlerSums[], names: SumNames = ALL_SUMS): Sums {
  const counts = numbersFor(names.counts, () => 0)
  const durations = numbersFor(names.durations, () => 0)
  for (const { measures, overheadMicros: _, ...side } of parts) addParts({ counts, durations }, measures, side, names)
  const costMicros: Partial<Costs> = {}
  for (const name of names.costMicros) {
    costMicros[name] = String(parts.reduce((sum, part) => sum + COST_PARTS[name](part), 0n))
  }
  return { counts, costMicros: costMicros as Costs, ...durations }
}

/** @returns the sums of a row that have a name: of all of it, of what has matured, and of that the cases with a human root. */
export function rowSumsOf(parts: readonly HandlerSums[], names: RowSumNames): RowSums {
  const matured = parts.filter((part) => part.matured)
  const ofHumans = matured.filter(({ handler }) => handler === 'human')
  return {
    total: sumsOf(parts, names.total),
    matured: sumsOf(matured, names.matured),
    maturedHuman: sumsOf(ofHumans, names.maturedHuman),
  }
}
