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

const merged = (sums: readonly Sums[]): Sums => (sums.length === 0 ? noSums() : sums.reduce(merge))

const merge = (a: Sums, b: Sums): Sums => ({
  counts: numbersFor(countsIn(a), (name) => a.counts[name] + b.counts[name]),
  costMicros: mergeCosts(a.costMicros, b.costMicros),
  ...numbersFor(durationsIn(a), (name) => a[name] + b[name]),
})

function mergeCosts(a: Costs, b: Costs): Costs {
  const costs = { ...a }
  for (const name of Object.keys(a) as CostName[]) costs[name] = plus(a[name], b[name])
  return costs
}

const plus = (a: string, b: string): string => String(BigInt(a) + BigInt(b))

export const countsIn = (sums: Pick<Sums, 'counts'>): CountName[] => Object.keys(sums.counts) as CountName[]
export const durationsIn = (sums: Pick<Sums, DurationName>): DurationName[] =>
  DURATION_NAMES.filter((name) => sums[name] !== undefined)
