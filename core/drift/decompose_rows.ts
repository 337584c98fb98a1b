import type { FigureRow } from '../figures/contract.ts'
import { type Decomposition, decompose, type SegmentPeriod } from './decompose.ts'

const UNITS = 1e6

/** @returns the same text for the same segment, whatever the order in which its dimensions stand. */
export const segmentKey = (row: FigureRow): string => JSON.stringify(Object.entries(row.segment).sort())

/**
 * @param now the rows of a range, one for each segment; `before` those of the range with which it is compared.
 * @returns what each segment adds to the change of cost per accepted resolution of matured cases, in units of the currency,
 * by `segmentKey`; null where in one of the ranges nothing was accepted.
 */
export const decomposeRows = (now: readonly FigureRow[], before: readonly FigureRow[]): Decomposition | null =>
  decompose(periodOf(before), periodOf(now))

const periodOf = (rows: readonly FigureRow[]): Map<string, SegmentPeriod> =>
  new Map(rows.map((row) => [segmentKey(row), maturedPeriodOf(row)]))

/**
 * @returns what a row's matured cases came to, in units of the currency.
 * What the policy puts on failures belongs to lost cases, as their rework does. Late work on cases that had been accepted
 * does not: where none was lost, it is handling, so that nothing is left out of the sum.
 */
export function maturedPeriodOf({ matured: { counts, costMicros } }: FigureRow): SegmentPeriod {
  const full = Number(costMicros.full) / UNITS
  const ofLost = (Number(costMicros.rework) + Number(costMicros.failureImpact)) / UNITS
  const reworkCost = counts.cases > counts.accepted ? ofLost : 0
  return { cases: counts.cases, accepted: counts.accepted, handlingCost: full - reworkCost, reworkCost }
}
