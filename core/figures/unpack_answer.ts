import { Calendar } from '../calendar/calendar.ts'
import { computeFigures } from './compute.ts'
import { type Contents, contentsOf } from './contents.ts'
import type { FigureRow, FiguresAnswer, PackedAnswer } from './contract.ts'
import { totalOf } from './merge_sums.ts'
import { type Span, spansOf } from './steps.ts'
import { type RowSumNames, SIDES, type Side } from './sum_names.ts'

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
  const readRow = rowReader(contents, places, by)
  const rows = packed.rows.map((cells) => {
    const row = readRow(cells)
    const span = spanOf.get(Date.parse(row.start))
    return span && !isComplete ? withFigures(row, { span, contents, maturedThrough: packed.maturedThrough, frame }) : row
  })
  return { ...packed, rows }
}

type Cells = readonly Cell[]
type Places = ReadonlyMap<string, number>

/** @returns what makes a row of its cells. Where each stands is worked out once, since answers have many rows. */
function rowReader(contents: Contents, places: Places, by: PackedAnswer['by']): (cells: Cells) => FigureRow {
  const sums = Object.fromEntries(SIDES.map((side) => [side, sumsReader(contents.sums, side, places)]))
  const values = contents.values.map((id) => ({ path: id.split('.'), place: places.get(`figures.${id}`) ?? -1 }))
  const nowcast = places.get('nowcast')
  return (cells) => {
    const figures: Record<string, unknown> = {}
    for (const { path, place } of values) {
      const [name = '', part] = path
      figures[name] = part === undefined ? cells[place] : { ...Object(figures[name]), [part]: cells[place] }
    }
    const row = {
      start: cells[0],
      segment: Object.fromEntries(by.map((dimension, place) => [dimension, cells[1 + place] ?? null])),
      ...sums.total?.(cells),
      matured: sums.matured?.(cells),
      maturedHuman: sums.maturedHuman?.(cells),
      figures,
      ...(nowcast !== undefined && { nowcast: cells[nowcast] }),
    }
    return row as unknown as FigureRow
  }
}

function sumsReader(sums: RowSumNames, side: Side, places: Places): (cells: Cells) => object {
  const { counts, costMicros, durations } = sums[side]
  const prefix = side === 'total' ? '' : `${side}.`
  const readerOf = (names: readonly string[]) => {
    const named = names.map((name) => [name, places.get(`${prefix}${name}`) ?? -1] as const)
    return (cells: Cells): Record<string, Cell | undefined> => {
      const read: Record<string, Cell | undefined> = {}
      for (const [name, place] of named) read[name] = cells[place]
      return read
    }
  }
  const [readCounts, readCosts, readDurations] = [counts, costMicros, durations].map(readerOf)
  return (cells) => ({ counts: readCounts?.(cells), costMicros: readCosts?.(cells), ...readDurations?.(cells) })
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
