import type { FiredAlert } from '#core/alert/fired.ts'
import type { Annotation } from '#core/annotation/contract.ts'
import { segmentKey } from '#core/drift/decompose_rows.ts'
import { type FigureId, figureOf } from '#core/figures/catalogue.ts'
import { changeOfFigure, changeWords } from '#core/figures/change.ts'
import type { FigureRow, FiguresAnswer } from '#core/figures/contract.ts'
import { type Reading, readingOf, readingOfRow, readingsByStart } from '#core/figures/reading.ts'
import { formatCount } from '#core/format/number.ts'
import type { Release } from '#core/release/contract.ts'
import { isForetold, type TrendCell, trendCell } from '#core/trend/trend_cell.ts'
import { tooEarlyWords } from '../_overview/expected.ts'
import { marksOf, marksWithin, stepEnds } from '../_overview/parts.ts'
import type { PolicyMark } from '../_overview/policy_marks.ts'
import { readingsBefore } from '../_overview/readings_before.ts'
import type { ChartMark } from '../_ui/charts/mark_lanes.ts'
import type { TrendSegment } from './trend_segments.ts'

/** A step of the course of a figure. */
export interface TrendPoint extends TrendCell {
  /** RFC 3339, with the workspace's own offset. */
  start: string
  /** What the figure rests on, in words. */
  sampleWords: string
}

/** A step of all cases together. */
export interface TrendStep extends TrendPoint {
  /** The same step of the time that is compared with, where it has settled. */
  before: number | null
  /** How it moved since then, in words; null where that cannot be told. */
  change: string | null
  tooEarly: string | null
  marks: ChartMark[]
}

export interface SegmentTrend {
  segment: TrendSegment
  points: TrendPoint[]
}

export interface TrendInput {
  figure: FigureId
  series: FiguresAnswer
  before: FiguresAnswer | undefined
  firstDayOfWeek: number
  releases: readonly Release[]
  policies: readonly PolicyMark[]
  notes: readonly Annotation[]
  fired?: readonly FiredAlert[]
}

/** @returns the course of a figure over all cases that pass the filters, with what happened meanwhile. */
export function prepareTrend({ figure, series, before, firstDayOfWeek, ...marked }: TrendInput): TrendStep[] {
  const steps = stepsOf(series, firstDayOfWeek)
  const compared = readingsBefore(series, before, firstDayOfWeek)
  const marks = marksOf(marked)
  return steps.map((step, index) => {
    const { reading, row, isOver } = step
    const past = compared[index] ?? null
    const then = past && trendCell(figure, { reading: past, nowcast: undefined, isOver: true })
    const point = pointOf(figure, step, series.currency)
    const isCompared = point.standing === 'settled' && then?.standing === 'settled' && past
    const change = isCompared ? changeOfFigure(figure, reading, past, series.currency) : null
    return {
      ...point,
      before: then?.standing === 'settled' ? then.value : null,
      change: change && changeWords(change),
      tooEarly: isOver && point.standing === 'provisional' ? tooEarlyWords(row?.nowcast) : null,
      marks: marksWithin(marks, step.start, step.endMs),
    }
  })
}

/** @returns the courses of the segments, in their order, each with every step. */
export function prepareSegments(
  { figure, firstDayOfWeek }: Pick<TrendInput, 'figure' | 'firstDayOfWeek'>,
  answer: FiguresAnswer,
  segments: readonly TrendSegment[],
): SegmentTrend[] {
  const rows = new Map<string, FigureRow[]>()
  for (const row of answer.rows) rows.set(segmentKey(row), [...(rows.get(segmentKey(row)) ?? []), row])
  return segments.map((segment) => ({
    segment,
    points: stepsOf({ ...answer, rows: rows.get(segment.key) ?? [] }, firstDayOfWeek).map((step) =>
      pointOf(figure, step, answer.currency),
    ),
  }))
}

interface Step {
  start: string
  endMs: number
  isOver: boolean
  row: FigureRow | undefined
  reading: Reading
}

/** Each step of an answer that has one row for each at most, with the figures that do not add up. */
function stepsOf(answer: FiguresAnswer, firstDayOfWeek: number): Step[] {
  const rows = new Map(answer.rows.map((row) => [Date.parse(row.start), row]))
  const starts = readingsByStart(answer, firstDayOfWeek).map(({ start }) => start)
  const ends = stepEnds(starts, answer, firstDayOfWeek)
  const nowMs = Date.parse(answer.asOf)
  return starts.map((start, index) => {
    const row = rows.get(Date.parse(start))
    const endMs = ends[index] ?? nowMs
    return { start, endMs, isOver: endMs <= nowMs, row, reading: row ? readingOfRow(row) : NOTHING }
  })
}

const NOTHING = readingOf([])

function pointOf(figure: FigureId, { start, reading, row, isOver }: Step, currency: string): TrendPoint {
  const cell = trendCell(figure, { reading, nowcast: row?.nowcast, isOver })
  const isOfAll = isForetold(figure) && cell.standing !== 'settled'
  const sampleWords = isOfAll ? casesWords(cell.sample) : figureOf(figure).sample.words(reading, currency)
  return { start, ...cell, sampleWords }
}

const casesWords = (cases: number): string => `${formatCount(cases)} ${cases === 1 ? 'case' : 'cases'}`
