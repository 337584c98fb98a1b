import type { Measures } from '../contribution/measures.ts'
import type { Handler } from '../event/types.ts'
import type { RowSums } from './catalogue/figure.ts'
import type { Costs, Sums } from './contract.ts'
import { addParts, type CountName, type DurationName, numbersFor } from './parts.ts'
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
  const nothing = nothingOf(names)
  const counts = { ...nothing.counts }
  const durations = { ...nothing.durations }
  const costMicros = { ...nothing.costMicros }
  for (const part of parts) addParts({ counts, durations }, part.measures, part, names)
  for (const name of names.costMicros) {
    let micros = 0n
    for (const part of parts) micros += COST_PARTS[name](part)
    if (micros !== 0n) costMicros[name] = String(micros)
  }
  return { counts, costMicros, ...durations }
}

interface Nothing {
  counts: Record<CountName, number>
  durations: Record<DurationName, number>
  costMicros: Costs
}
const NOTHING = new WeakMap<SumNames, Nothing>()

/** Answers have thousands of rows of the same names: copied whole, their sums take half the memory of sums that grow name by name. */
function nothingOf(names: SumNames): Nothing {
  const known = NOTHING.get(names)
  if (known) return known
  const costMicros: Partial<Costs> = {}
  for (const name of names.costMicros) costMicros[name] = '0'
  const nothing: Nothing = {
    counts: numbersFor(names.counts, () => 0),
    durations: numbersFor(names.durations, () => 0),
    costMicros: costMicros as Costs,
  }
  NOTHING.set(names, nothing)
  return nothing
}

/** @returns the sums of a row that have a name: of all of it, of what has matured, and of that the cases with a human root. */
export function rowSumsOf(parts: readonly HandlerSums[], names: RowSumNames): RowSums {
  const matured = parts.filter((part) => part.matured)
  const ofHumans = matured.filter(({ handler }) => handler === 'human')
  const total = sumsOf(parts, names.total)
  const isWhole = matured.length === parts.length && isSame(names.total, names.matured)
  return {
    total,
    // Most rows of a long range have matured, and say the same of that as of all.
    matured: isWhole ? total : sumsOf(matured, names.matured),
    maturedHuman: sumsOf(ofHumans, names.maturedHuman),
  }
}

/** Lists of names are in one order. */
const isSame = (a: SumNames, b: SumNames): boolean =>
  KINDS.every((kind) => a[kind].length === b[kind].length && a[kind].every((name, place) => name === b[kind][place]))
const KINDS = ['counts', 'costMicros', 'durations'] as const
