import { type Contribution, totalContribution } from '#core/drift/decompose.ts'
import { decomposeRows, segmentKey } from '#core/drift/decompose_rows.ts'
import { LEAST_SAMPLE } from '#core/figures/change.ts'
import type { FigureRow, FiguresAnswer } from '#core/figures/contract.ts'

/** The column of a table of segments that tells what each adds to the change. */
export const CONTRIBUTION = 'contribution'

/** What moved cost per accepted resolution between two ranges, segment by segment. */
export interface Drivers {
  /** In units of the currency. */
  before: number
  after: number
  of: (row: FigureRow) => Contribution | undefined
  /** The largest that a segment adds, of either sign. */
  largest: number
  /** What the segments add that have no row now, all together. */
  gone: number
}

/** @returns null where nothing is compared, or in one of the ranges nothing was accepted. */
export function driversOf(current: FiguresAnswer, before: FiguresAnswer | undefined): Drivers | null {
  const found = before && decomposeRows(current.rows, before.rows)
  if (!found) return null
  const shown = new Set(current.rows.map(segmentKey))
  const totals = [...found.contributions].map(([key, contribution]) => ({ key, adds: totalContribution(contribution) }))
  return {
    before: found.before,
    after: found.after,
    of: (row) => found.contributions.get(segmentKey(row)),
    largest: totals.reduce((largest, { adds }) => Math.max(largest, Math.abs(adds)), 0),
    gone: totals.reduce((sum, { key, adds }) => (shown.has(key) ? sum : sum + adds), 0),
  }
}

/** @returns whether a row rests on so few cases that its numbers move by chance. */
export const isSmall = (row: FigureRow): boolean => row.matured.counts.cases < LEAST_SAMPLE

/** @returns the segment that adds most to a rise, or takes most from it in a fall; undefined where none goes that way. */
export function foremost(rows: readonly FigureRow[], drivers: Drivers): { row: FigureRow; adds: number } | undefined {
  const sign = Math.sign(drivers.after - drivers.before)
  const adding = rows.flatMap((row) => {
    const contribution = drivers.of(row)
    return contribution ? [{ row, adds: totalContribution(contribution) }] : []
  })
  const [first] = adding.sort((a, b) => sign * (b.adds - a.adds))
  return first && sign * first.adds > 0 ? first : undefined
}
