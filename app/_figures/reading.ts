import { Calendar } from '#core/calendar/calendar.ts'
import { computeFigures, type RowSums } from '#core/figures/compute.ts'
import type { FigureRow, FiguresAnswer, FigureValues } from '#core/figures/contract.ts'
import { mergeRowSums } from '#core/figures/merge_sums.ts'
import { spansOf } from '#core/figures/steps.ts'

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

/**
 * @param firstDayOfWeek 1 is Monday; where weeks begin.
 * @returns the reading of each step that has begun, in order of time; a step without a case is there too.
 */
export function readingsByStart(
  answer: FiguresAnswer | undefined,
  firstDayOfWeek: number,
): { start: string; reading: Reading }[] {
  if (!answer) return []
  const groups = new Map<number, FigureRow[]>()
  for (const row of answer.rows) {
    const startMs = Date.parse(row.start)
    groups.set(startMs, [...(groups.get(startMs) ?? []), row])
  }
  const range = { fromMs: Date.parse(answer.from), toMs: Math.min(Date.parse(answer.to), Date.parse(answer.asOf)) }
  if (range.fromMs >= range.toMs) return []
  const calendar = new Calendar(answer.timeZone)
  return spansOf(range, answer.step, calendar, firstDayOfWeek).map(({ startMs }) => ({
    start: calendar.format(startMs),
    reading: readingOf(groups.get(startMs) ?? []),
  }))
}
