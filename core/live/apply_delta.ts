import { Calendar } from '../calendar/calendar.ts'
import { computeFigures, NO_CONTEXT } from '../figures/compute.ts'
import type { FigureRow, FiguresAnswer } from '../figures/contract.ts'
import { noSums, totalOf } from '../figures/merge_sums.ts'
import { COUNT_NAMES, DURATION_NAMES } from '../figures/parts.ts'
import { passes } from '../figures/passes.ts'
import type { Filters } from '../figures/query.ts'
import { compareRows } from '../figures/row_order.ts'
import { type Span, spansOf } from '../figures/steps.ts'
import type { Segment } from '../segment/dimensions.ts'
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
  const calendar = new Calendar(answer.timeZone)
  const spans = spansOf({ fromMs, toMs }, answer.step, calendar, frame.firstDayOfWeek)
  const rows = [...answer.rows]
  // Were there two rows of one name, one would take what comes, and both would stay.
  const places = new Map(rows.map((row, place) => [keyOf(Date.parse(row.start), row.segment, answer), place]))
  const touched = new Map<number, Span>()
  for (const row of fresh) {
    const span = spanAt(spans, Date.parse(row.start))
    const key = keyOf(span.startMs, row.segment, answer)
    const place = places.get(key) ?? rows.push(emptyRow(calendar.format(span.startMs), row.segment, answer)) - 1
    places.set(key, place)
    touched.set(place, span)
    rows[place] = withAddition(rows[place] as FigureRow, row, Date.parse(row.start) < maturedMs)
  }
  const changed = rows.flatMap((row, place) => {
    const span = touched.get(place)
    if (!span) return [row]
    return answer.by.length > 0 && isNothing(row) ? [] : [withFigures(row, span, answer, frame)]
  })
  return { ...answer, rows: changed.sort(compareRows(answer.by)) }
}

/** Whether nothing is counted in the row any more; what it bore of the overhead is the others' then. */
const isNothing = (row: FigureRow): boolean =>
  COUNT_NAMES.every((name) => row.counts[name] === 0) &&
  [row.costMicros.handling, row.costMicros.rework, row.costMicros.failureImpact].every((micros) => micros === '0') &&
  DURATION_NAMES.every((name) => row[name] === 0)

function keyOf(startMs: number, segment: FigureRow['segment'], answer: FiguresAnswer): string {
  return JSON.stringify([startMs, ...answer.by.map((dimension) => segment[dimension])])
}

/** The spans have every instant of the range. */
const spanAt = (spans: readonly Span[], ms: number): Span => spans.findLast(({ startMs }) => startMs <= ms) as Span

function emptyRow(start: string, segment: Segment, answer: FiguresAnswer): FigureRow {
  const unknown = { estimate: null, low: null, high: null }
  const sums = { total: noSums(), matured: noSums(), maturedHuman: noSums() }
  return {
    start,
    segment: Object.fromEntries(answer.by.map((dimension) => [dimension, segment[dimension]])),
    ...sums.total,
    matured: sums.matured,
    maturedHuman: sums.maturedHuman,
    figures: computeFigures(sums, NO_CONTEXT),
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
