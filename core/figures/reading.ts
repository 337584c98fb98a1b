import { Calendar } from '../calendar/calendar.ts'
import { ANSWERED, type FigureId, figureOf } from './catalogue.ts'
import { computeFigure, type FigureValue, NO_CONTEXT, type RowSums } from './compute.ts'
import type { FigureRow, FiguresAnswer, FigureValues } from './contract.ts'
import { mergeRowSums, totalOf } from './merge_sums.ts'
import { spansOf } from './steps.ts'

/** One row, or several read as one: their sums, and the figures that follow. It has what the question asked for. */
export interface Reading extends RowSums {
  /** As an answer gives them for a row; null where they are computed from the sums, each when it is read. */
  figures: FigureValues | null
}

/** Rows, and lists of them, are never changed in place: several parts of a screen read the same ones as one. */
const READ = new WeakMap<readonly FigureRow[], Reading>()

/** @returns rows read as one. Medians and agent equivalents do not add up, so they have no value here. */
export function readingOf(rows: readonly FigureRow[]): Reading {
  const read = READ.get(rows)
  if (read) return read
  const reading = { ...mergeRowSums(rows), figures: null }
  READ.set(rows, reading)
  return reading
}

/** @returns a row with the figures that the answer gives it. */
export const readingOfRow = (row: FigureRow): Reading => ({
  total: totalOf(row),
  matured: row.matured,
  maturedHuman: row.maturedHuman,
  figures: row.figures,
})

/** @returns the value of a figure as the API would write it: as the answer gives it, or else computed from the sums. */
export function valueIn(id: FigureId, reading: Reading): FigureValue {
  if (reading.figures === null || !Object.hasOwn(ANSWERED, id)) return computeFigure(figureOf(id), reading, NO_CONTEXT)
  const value = id.split('.').reduce<unknown>((at, name) => Object(at)[name], reading.figures)
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

/** @returns the same as a number, for order, charts and comparison; money in units of the currency. */
export function numberIn(id: FigureId, reading: Reading): number | null {
  const value = valueIn(id, reading)
  return value === null ? null : Number(value)
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
    reading: knownReading(groups.get(startMs) ?? []),
  }))
}

/** Rows are never changed in place: a step of which a delta touched none is not summed up anew. By the first of its rows. */
const KNOWN = new WeakMap<FigureRow, { rows: readonly FigureRow[]; reading: Reading }>()

function knownReading(rows: readonly FigureRow[]): Reading {
  const [first] = rows
  if (!first) return NO_ROWS
  const known = KNOWN.get(first)
  if (known && known.rows.length === rows.length && rows.every((row, place) => row === known.rows[place])) return known.reading
  const reading = readingOf(rows)
  KNOWN.set(first, { rows, reading })
  return reading
}

const NO_ROWS = readingOf([])
