import type { RowSums } from './compute.ts'
import { COUNT_NAMES, type Costs, type FigureRow, type Sums } from './contract.ts'
import { noCounts } from './sums.ts'

/** @returns the sums of a row over everything. */
export const totalOf = ({ counts, costMicros, resolutionMs, unbrokenHandlingMs }: FigureRow): Sums => ({
  counts,
  costMicros,
  resolutionMs,
  unbrokenHandlingMs,
})

/** @returns sums over nothing. */
export const noSums = (): Sums => ({
  counts: noCounts(),
  costMicros: { handling: '0', rework: '0', failureImpact: '0', overhead: '0', full: '0' },
  resolutionMs: 0,
  unbrokenHandlingMs: 0,
})

/** @returns the sums of several rows together, e.g. of the AI's and the humans', or of all days. */
export const mergeRowSums = (rows: readonly FigureRow[]): RowSums => ({
  total: rows.map(totalOf).reduce(merge, noSums()),
  matured: rows.map((row) => row.matured).reduce(merge, noSums()),
  maturedHuman: rows.map((row) => row.maturedHuman).reduce(merge, noSums()),
})

function merge(a: Sums, b: Sums): Sums {
  const counts = { ...a.counts }
  for (const name of COUNT_NAMES) counts[name] += b.counts[name]
  return {
    counts,
    costMicros: mergeCosts(a.costMicros, b.costMicros),
    resolutionMs: a.resolutionMs + b.resolutionMs,
    unbrokenHandlingMs: a.unbrokenHandlingMs + b.unbrokenHandlingMs,
  }
}

const mergeCosts = (a: Costs, b: Costs): Costs => ({
  handling: plus(a.handling, b.handling),
  rework: plus(a.rework, b.rework),
  failureImpact: plus(a.failureImpact, b.failureImpact),
  overhead: plus(a.overhead, b.overhead),
  full: plus(a.full, b.full),
})

const plus = (a: string, b: string): string => String(BigInt(a) + BigInt(b))
