import { Calendar } from '../calendar/calendar.ts'
import { computeFigures } from '../figures/compute.ts'
import type { FigureRow, FiguresAnswer } from '../figures/contract.ts'
import { noSums, totalOf } from '../figures/merge_sums.ts'
import type { Filters } from '../figures/query.ts'
import { compareRows } from '../figures/row_order.ts'
import { type Span, spansOf } from '../figures/steps.ts'
import { DIMENSIONS, type Segment } from '../segment/dimensions.ts'
import { addRow } from './add_row.ts'
import type { DeltaRow } from './messages.ts'

/** What an answer's rows depend on besides what the answer itself says. */
export interface AnswerFrame {
  filters: Filters
  firstDayOfWeek: number
  fullTimeMinutesPerWeek: number
}

/**
 * Adds what commits added to an answer of the figures API. Medians and shares of overhead stay as they were until the
 * next snapshot; everything else is what a snapshot with those commits would say.
 * @param rows additions; those of commits that the answer already has are left out.
 */
export function applyDelta(answer: FiguresAnswer, rows: readonly DeltaRow[], frame: AnswerFrame): FiguresAnswer {
  const fromMs = Date.parse(answer.from)
  const toMs = Date.parse(answer.to)
  const fresh = rows.filter((row) => {
    const startMs = Date.parse(row.start)
    return row.sequence > answer.sequence && startMs >= fromMs && startMs < toMs && passes(row.segment, frame.filters)
  })
  if (fresh.length === 0) return answer
  const calendar = new Calendar(answer.timeZone)
  const spans = spansOf({ fromMs, toMs }, answer.step, calendar, frame.firstDayOfWeek)
  const changed = new Map(answer.rows.map((row) => [keyOf(Date.parse(row.start), row.segment, answer), row]))
  const touched = new Map<string, Span>()
  for (const row of fresh) {
    const span = spanAt(spans, Date.parse(row.start))
    const key = keyOf(span.startMs, row.segment, answer)
    const before = changed.get(key) ?? emptyRow(calendar.format(span.startMs), row.segment, answer)
    changed.set(key, withAddition(before, row, Date.parse(row.start) < Date.parse(answer.maturedThrough)))
    touched.set(key, span)
  }
  for (const [key, span] of touched) {
    const row = changed.get(key)
    if (row) changed.set(key, withFigures(row, span, answer, frame))
  }
  return { ...answer, rows: [...changed.values()].sort(compareRows(answer.by)) }
}

const passes = (segment: Segment, filters: Filters): boolean =>
  DIMENSIONS.every((dimension) => filters[dimension]?.includes(segment[dimension]) ?? true)

function keyOf(startMs: number, segment: FigureRow['segment'], answer: FiguresAnswer): string {
  return JSON.stringify([startMs, ...answer.by.map((dimension) => segment[dimension] ?? null)])
}

/** The last span that starts at or before an instant of the range. */
function spanAt(spans: readonly Span[], ms: number): Span {
  const span = spans.findLast(({ startMs }) => startMs <= ms)
  if (!span) throw new RangeError('the instant lies before the range')
  return span
}

function emptyRow(start: string, segment: Segment, answer: FiguresAnswer): FigureRow {
  const unknown = { estimate: null, low: null, high: null }
  const sums = { total: noSums(), matured: noSums(), maturedHuman: noSums() }
  return {
    start,
    segment: Object.fromEntries(answer.by.map((dimension) => [dimension, segment[dimension]])),
    ...sums.total,
    matured: sums.matured,
    maturedHuman: sums.maturedHuman,
    figures: computeFigures(sums, { maturedMs: 0, fullTimeMinutesPerWeek: 1, medianResolutionSeconds: null }),
    nowcast: { acceptedResolutionRate: unknown, costPerAcceptedResolution: unknown, maturedShare: null },
  }
}

function withAddition(before: FigureRow, row: DeltaRow, matured: boolean): FigureRow {
  return {
    ...before,
    ...addRow(totalOf(before), row, matured),
    matured: matured ? addRow(before.matured, row, true) : before.matured,
    maturedHuman: matured && row.segment.handler === 'human' ? addRow(before.maturedHuman, row, true) : before.maturedHuman,
  }
}

function withFigures(row: FigureRow, span: Span, answer: FiguresAnswer, frame: AnswerFrame): FigureRow {
  const maturedMs = Math.max(0, Math.min(span.endMs, Date.parse(answer.maturedThrough)) - span.startMs)
  const sums = { total: totalOf(row), matured: row.matured, maturedHuman: row.maturedHuman }
  const figures = computeFigures(sums, {
    maturedMs,
    fullTimeMinutesPerWeek: frame.fullTimeMinutesPerWeek,
    medianResolutionSeconds: row.figures.resolutionSeconds.median,
  })
  const maturedShare = row.counts.cases === 0 ? null : row.matured.counts.cases / row.counts.cases
  return { ...row, figures, nowcast: { ...row.nowcast, maturedShare } }
}
