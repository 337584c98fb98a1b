import type { FigureId } from '#core/figures/catalogue.ts'
import { sumsUnder } from '#core/figures/rests_on.ts'
import type { Step } from '#core/figures/step.ts'
import type { SumName } from '#core/figures/sum_names.ts'
import { DIMENSIONS } from '#core/segment/dimensions.ts'
import { isForetold } from '#core/trend/trend_cell.ts'
import type { Question } from '../_live/figures_store.ts'
import { comparisonOf, type Period, stepOf } from '../_view/period.ts'
import { ask, frameOf, rangeOf } from '../_view/questions.ts'
import type { ScreenSettings } from '../_view/settings.ts'
import type { Filters, View } from '../_view/view.ts'
import type { TrendSegment } from './trend_segments.ts'

export interface TrendAsked {
  view: View
  settings: ScreenSettings
  figure: FigureId
}

/** More steps than this are neither told apart on a screen nor read in a table. */
const MOST_DAYS = 800

/** @returns the step of a trend; days of more than two years are told as weeks. */
export function trendStep(view: View, period: Period): Exclude<Step, 'total'> {
  const step = stepOf(view, period)
  return step === 'day' && period.days > MOST_DAYS ? 'week' : step
}

/** What tells whether a step has settled. */
const ALWAYS: readonly SumName[] = ['cases', 'matured.cases']

/** @returns what the course of a figure asks: each step of the range and of the time before, and how large the segments are. */
export function trendQuestions(asked: TrendAsked): Question[] {
  const { view, settings } = asked
  const frame = frameOf(view.filters, settings)
  const { by, filters } = view
  const range = (nowMs: number) => rangeOf(view, settings, nowMs)
  const before = (nowMs: number) => comparisonOf(view, range(nowMs)) ?? range(nowMs)
  const stepped = (now: number) => ({ step: trendStep(view, range(now)), ...contentsOf(asked), filters })
  const questions: Question[] = [
    { name: 'series', frame, address: (now) => ask({ ...range(now), ...stepped(now), by: [] }) },
    { name: 'sizes', frame, address: (now) => ask({ ...range(now), step: 'total', by, filters, figures: ['cases'] }) },
  ]
  if (view.comparison === 'none') return questions
  return [...questions, { name: 'before', frame, address: (now) => ask({ ...before(now), ...stepped(now), by: [], fields: [] }) }]
}

/** @returns what the courses of some segments ask. Where there are two dimensions, pairs that are not among them come along. */
export function segmentsQuestion(asked: TrendAsked, segments: readonly TrendSegment[]): Question {
  const { view, settings } = asked
  const filters = narrowed(view.filters, view, segments)
  const range = (nowMs: number) => rangeOf(view, settings, nowMs)
  return {
    name: 'segments',
    frame: frameOf(filters, settings),
    address: (now) => ask({ ...range(now), step: trendStep(view, range(now)), ...contentsOf(asked), by: view.by, filters }),
  }
}

function contentsOf({ figure }: TrendAsked) {
  const bound: FigureId[] = figure === 'costPerAcceptedResolution' ? ['provisionalCostPerAcceptedResolution'] : []
  return {
    figures: [figure, ...bound],
    sums: [...new Set([...ALWAYS, ...(['accepted', 'pending'] as const), ...sumsUnder(figure)])],
    fields: isForetold(figure) ? ['nowcast'] : [],
  }
}

function narrowed(filters: Filters, { by }: View, segments: readonly TrendSegment[]): Filters {
  const chosen = by.map((dimension): [string, string[]] => [
    dimension,
    [...new Set(segments.map(({ values }) => values[dimension] ?? ''))],
  ])
  const all: Filters = { ...filters, ...Object.fromEntries(chosen) }
  return Object.fromEntries(DIMENSIONS.flatMap((name) => (all[name] ? [[name, all[name]]] : [])))
}
