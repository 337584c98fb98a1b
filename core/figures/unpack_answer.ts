import { Calendar } from '../calendar/calendar.ts'
import { computeFigures } from './compute.ts'
import { type Contents, contentsOf } from './contents.ts'
import type { FigureRow, FiguresAnswer, PackedAnswer } from './contract.ts'
import { totalOf } from './merge_sums.ts'
import { type Span, spansOf } from './steps.ts'
import { type RowSumNames, SIDES, type Side, type SumNames } from './sum_names.ts'

/** What an answer's figures depend on besides what the answer says. */
export interface FigureFrame {
  /** 1 is Monday. */
  firstDayOfWeek: number
  fullTimeMinutesPerWeek: number
}

type Cell = PackedAnswer['rows'][number][number]

/** @returns the answer with its rows as they were, and the figures that were asked for; those that it leaves out are computed. */
export function unpackAnswer(packed: PackedAnswer, frame: FigureFrame): FiguresAnswer {
  const { from, to, step, by, columns } = packed
  const contents = contentsOf(packed)
  const isComplete = contents.figures.every((id) => contents.values.includes(id))
  const range = { fromMs: Date.parse(from), toMs: Date.parse(to) }
  const spans = spansOf(range, step, new Calendar(packed.timeZone), frame.firstDayOfWeek)
  const spanOf = new Map(spans.map((span) => [span.startMs, span]))
  const places = new Map<string, number>(columns.map((column, place) => [column, 1 + by.length + place]))
  const rows = packed.rows.map((cells) => {
    const row = rowOf(cells, contents, places, by)
    const span = spanOf.get(Date.parse(row.start))
    return span && !isComplete ? withFigures(row, { span, contents, maturedThrough: packed.maturedThrough, frame }) : row
  })
  return { ...packed, rows }
}

function rowOf(
  cells: readonly Cell[],
  contents: Contents,
  places: ReadonlyMap<string, number>,
  by: PackedAnswer['by'],
): FigureRow {
  const cellOf = (column: string): Cell => cells[places.get(column) ?? -1] ?? null
  const figures: Record<string, unknown> = {}
  for (const id of contents.values) {
    const [name = id, part] = id.split('.')
    const value = cellOf(`figures.${id}`)
    figures[name] = part === undefined ? value : { ...Object(figures[name]), [part]: value }
  }
  const sums = Object.fromEntries(SIDES.map((side) => [side, sumsIn(cellOf, side, contents.sums)]))
  const row = {
    start: cells[0],
    segment: Object.fromEntries(by.map((dimension, place) => [dimension, cells[1 + place] ?? null])),
    ...sums.total,
    matured: sums.matured,
    maturedHuman: sums.maturedHuman,
    figures,
    ...(contents.nowcast && { nowcast: cellOf('nowcast') }),
  }
  return row as unknown as FigureRow
}

function sumsIn(cellOf: (column: string) => Cell, side: Side, sums: RowSumNames): object {
  const { counts, costMicros, durations }: SumNames = sums[side]
  const prefix = side === 'total' ? '' : `${side}.`
  const cellsOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, cellOf(`${prefix}${name}`)]))
  return { counts: cellsOf(counts), costMicros: cellsOf(costMicros), ...cellsOf(durations) }
}

interface RowFrame {
  span: Span
  contents: Contents
  maturedThrough: string
  frame: FigureFrame
}

/** @returns the row with the figures that follow from its sums; a median stays as it is, since none follows. */
export function withFigures(row: FigureRow, { span, contents, maturedThrough, frame }: RowFrame): FigureRow {
  const maturedMs = Math.max(0, Math.min(span.endMs, Date.parse(maturedThrough)) - span.startMs)
  const sums = { total: totalOf(row), matured: row.matured, maturedHuman: row.maturedHuman }
  const figures = computeFigures(
    sums,
    {
      maturedMs,
      fullTimeMinutesPerWeek: frame.fullTimeMinutesPerWeek,
      medianResolutionSeconds: row.figures.resolutionSeconds?.median ?? null,
    },
    contents.figures,
  )
  return { ...row, figures }
}
