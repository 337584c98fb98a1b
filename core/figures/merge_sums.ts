import type { RowSums } from './compute.ts'
import type { Costs, FigureRow, Sums } from './contract.ts'
import { COUNT_NAMES, DURATION_NAMES, numbersFor } from './parts.ts'
import { sumsOf } from './sums.ts'

/** @returns the sums of a row over everything. */
export const totalOf = (row: FigureRow): Sums => ({
  counts: row.counts,
  costMicros: row.costMicros,
  ...numbersFor(DURATION_NAMES, (name) => row[name]),
})

/** @returns sums over nothing. */
export const noSums = (): Sums => sumsOf([])

/** @returns the sums of several rows together, e.g. of the AI's and the humans', or of all days. */
export const mergeRowSums = (rows: readonly FigureRow[]): RowSums => ({
  total: rows.map(totalOf).reduce(merge, noSums()),
  matured: rows.map((row) => row.matured).reduce(merge, noSums()),
  maturedHuman: rows.map((row) => row.maturedHuman).reduce(merge, noSums()),
})

const merge = (a: Sums, b: Sums): Sums => ({
  counts: numbersFor(COUNT_NAMES, (name) => a.counts[name] + b.counts[name]),
  costMicros: mergeCosts(a.costMicros, b.costMicros),
  ...numbersFor(DURATION_NAMES, (name) => a[name] + b[name]),
})

const mergeCosts = (a: Costs, b: Costs): Costs => ({
  handling: plus(a.handling, b.handling),
  rework: plus(a.rework, b.rework),
  failureImpact: plus(a.failureImpact, b.failureImpact),
  overhead: plus(a.overhead, b.overhead),
  full: plus(a.full, b.full),
})

const plus = (a: string, b: string): string => String(BigInt(a) + BigInt(b))
