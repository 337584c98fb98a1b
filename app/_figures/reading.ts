import { computeFigures, type RowSums } from '#core/figures/compute.ts'
import type { FigureRow, FigureValues } from '#core/figures/contract.ts'
import { mergeRowSums } from '#core/figures/merge_sums.ts'

/** Several rows read as one: their sums, and the figures that follow. */
export interface Reading extends RowSums {
  figures: FigureValues
  /** Share of the cases that are in matured cohorts; null where there are none. */
  maturedShare: number | null
}

/** @returns rows read as one. The median and the agent equivalents do not add up, so they are null here. */
export function readingOf(rows: readonly FigureRow[]): Reading {
  const sums = mergeRowSums(rows)
  const figures = computeFigures(sums, { maturedMs: 0, fullTimeMinutesPerWeek: 1, medianResolutionSeconds: null })
  const { cases } = sums.total.counts
  return { ...sums, figures, maturedShare: cases === 0 ? null : sums.matured.counts.cases / cases }
}

/** @returns the rows of one kind of handler, or of both. */
export const rowsOf = (rows: readonly FigureRow[], handler: 'ai' | 'human' | 'all'): readonly FigureRow[] =>
  handler === 'all' ? rows : rows.filter((row) => row.segment.handler === handler)

/** @returns the reading of each start, in order of time. */
export function readingsByStart(rows: readonly FigureRow[]): { start: string; reading: Reading }[] {
  const groups = new Map<string, FigureRow[]>()
  for (const row of rows) groups.set(row.start, [...(groups.get(row.start) ?? []), row])
  return [...groups]
    .map(([start, group]) => ({ start, reading: readingOf(group) }))
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
}
