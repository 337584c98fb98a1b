import type { RowSums } from './compute.ts'
import type { Costs, FigureRow, Sums } from './contract.ts'
import { type CountName, DURATION_NAMES, type DurationName, numbersFor } from './parts.ts'
import { ALL_SUMS, type CostName, type SumNames } from './sum_names.ts'
import { sumsOf } from './sums.ts'

/** @returns the sums of a row over everything, those that it has. */
export const totalOf = (row: FigureRow): Sums => ({
  counts: row.counts,
  costMicros: row.costMicros,
  ...numbersFor(durationsIn(row), (name) => row[name]),
})

/** @returns sums over nothing. */
export const noSums = (names: SumNames = ALL_SUMS): Sums => sumsOf([], names)

/** @returns the sums of several rows together, e.g. of the AI's and the humans', or of all days: those that the rows have. */
export const mergeRowSums = (rows: readonly FigureRow[]): RowSums => ({
  total: merged(rows.map(totalOf)),
  matured: merged(rows.map((row) => row.matured)),
  maturedHuman: merged(rows.map((row) => row.maturedHuman)),
})

function merged(all: readonly Sums[]): Sums {
  const [first] = all
  if (!first) return noSums()
  return {
    counts: numbersFor(countsIn(first), (name) => all.reduce((sum, { counts }) => sum + counts[name], 0)),
    costMicros: mergeCosts(all, first.costMicros),
    ...numbersFor(durationsIn(first), (name) => all.reduce((sum, sums) => sum + sums[name], 0)),
  }
}

/** @param of has the names of those that all have. */
function mergeCosts(all: readonly Sums[], of: Costs): Costs {
  const costs = { ...of }
  for (const name of Object.keys(of) as CostName[]) {
    costs[name] = String(all.reduce((sum, { costMicros }) => sum + BigInt(costMicros[name]), 0n))
  }
  return costs
}

export const countsIn = (sums: Pick<Sums, 'counts'>): CountName[] => Object.keys(sums.counts) as CountName[]
export const durationsIn = (sums: Pick<Sums, DurationName>): DurationName[] =>
  DURATION_NAMES.filter((name) => sums[name] !== undefined)
