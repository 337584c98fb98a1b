import { Calendar } from '../calendar/calendar.ts'
import { computeFigures, NO_CONTEXT } from '../figures/compute.ts'
import { type Contents, contentsOf } from '../figures/contents.ts'
import type { FigureRow, FiguresAnswer } from '../figures/contract.ts'
import { countsIn, durationsIn, noSums, totalOf } from '../figures/merge_sums.ts'
import { passes } from '../figures/passes.ts'
import type { Filters } from '../figures/query.ts'
import { noNowcast } from '../figures/row_nowcast.ts'
import { compareRows } from '../figures/row_order.ts'
import { type Span, spansOf } from '../figures/steps.ts'
import { type FigureFrame, withFigures } from '../figures/unpack_answer.ts'
import type { Segment } from '../segment/dimensions.ts'
import { addRow } from './add_row.ts'
import type { DeltaRow } from './messages.ts'

/** What an answer's rows depend on besides what the answer itself says. */
export interface AnswerFrame extends FigureFrame {
  filters: Filters
}

/**
 * Adds what commits added to an answer of the figures API. Medians, shares of overhead and what is expected stay as they were
 * until the next snapshot; everything else is what a snapshot with those commits would say.
 * @param additions those of commits that the answer already has are left out.
 */
export function applyDelta(answer: FiguresAnswer, additions: readonly DeltaRow[], frame: AnswerFrame): FiguresAnswer {
  const fromMs = Date.parse(answer.from)
  const toMs = Date.parse(answer.to)
  const maturedMs = Date.parse(answer.maturedThrough)
  const fresh = additions.filter((row) => {
    const startMs = Date.parse(row.start)
    return row.sequence > answer.sequence && startMs >= fromMs && startMs < toMs && passes(row.segment, frame.filters)
  })
  if (fresh.length === 0) return answer
  const contents = contentsOf(answer)
  const calendar = new Calendar(answer.timeZone)
  const spans = spansOf({ fromMs, toMs }, answer.step, calendar, frame.firstDayOfWeek)
  const rows = [...answer.rows]
  // Were there two rows of one name, one would take what comes, and both would stay.
  const places = new Map(rows.map((row, place) => [keyOf(Date.parse(row.start), row.segment, answer), place]))
  const touched = new Map<number, Span>()
  for (const row of fresh) {
    const span = spanAt(spans, Date.parse(row.start))
    const key = keyOf(span.startMs, row.segment, answer)
    const place = places.get(key) ?? rows.push(emptyRow(calendar.format(span.startMs), row.segment, answer.by, contents)) - 1
    places.set(key, place)
    touched.set(place, span)
    rows[place] = withAddition(rows[place] as FigureRow, row, Date.parse(row.start) < maturedMs)
  }
  const changed = rows.flatMap((row, place) => {
    const span = touched.get(place)
    if (!span) return [row]
    if (answer.by.length > 0 && isNothing(row)) return []
    return [withNowcast(withFigures(row, { span, contents, maturedThrough: answer.maturedThrough, frame }))]
  })
  return { ...answer, rows: changed.sort(compareRows(answer.by)) }
}

/**
 * Whether nothing is counted in the row any more; what it bore of the overhead is the others' then. Of a row that has few sums
 * too: cases and conversations are among them, and where both are none, so is all else.
 */
const isNothing = (row: FigureRow): boolean =>
  countsIn(row).every((name) => row.counts[name] === 0) &&
  COSTS.every((name) => (row.costMicros[name] ?? '0') === '0') &&
  durationsIn(row).every((name) => row[name] === 0)

const COSTS = ['handling', 'rework', 'failureImpact'] as const

function keyOf(startMs: number, segment: FigureRow['segment'], answer: FiguresAnswer): string {
  return JSON.stringify([startMs, ...answer.by.map((dimension) => segment[dimension])])
}

/** The spans have every instant of the range. */
const spanAt = (spans: readonly Span[], ms: number): Span => spans.findLast(({ startMs }) => startMs <= ms) as Span

function emptyRow(start: string, segment: Segment, by: FiguresAnswer['by'], contents: Contents): FigureRow {
  const { total, matured, maturedHuman } = contents.sums
  const sums = { total: noSums(total), matured: noSums(matured), maturedHuman: noSums(maturedHuman) }
  const row = {
    start,
    segment: Object.fromEntries(by.map((dimension) => [dimension, segment[dimension]])),
    ...sums.total,
    matured: sums.matured,
    maturedHuman: sums.maturedHuman,
    figures: computeFigures(sums, NO_CONTEXT, contents.figures),
    ...(contents.nowcast && { nowcast: noNowcast(null) }),
  }
  return row as FigureRow
}

function withAddition(before: FigureRow, row: DeltaRow, matured: boolean): FigureRow {
  return {
    ...before,
    ...addRow(totalOf(before), row, matured),
    matured: matured ? addRow(before.matured, row, true) : before.matured,
    maturedHuman: matured && row.segment.handler === 'human' ? addRow(before.maturedHuman, row, true) : before.maturedHuman,
  }
}

function withNowcast(row: FigureRow): FigureRow {
  if (row.nowcast === undefined) return row
  const maturedShare = row.counts.cases === 0 ? null : row.matured.counts.cases / row.counts.cases
  return { ...row, nowcast: { ...row.nowcast, maturedShare } }
}
