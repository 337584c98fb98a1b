import type { FiguresAnswer } from '#core/figures/contract.ts'
import type { Step } from '#core/figures/step.ts'
import type { TrendAnswers } from './answer_trend.ts'
import { prepareSegments, prepareTrend, type SegmentTrend, type TrendInput, type TrendStep } from './prepare_trend.ts'

/** What an answer says besides its rows. */
export type TrendHead = Omit<FiguresAnswer, 'rows' | 'step' | 'columns' | 'figures'> & { step: Exclude<Step, 'total'> }

/** All that the page of a trend shows. */
export interface TrendModel {
  head: TrendHead
  steps: TrendStep[]
  segments: SegmentTrend[]
  /** How many segments have a case; the largest are shown. */
  segmentsInAll: number
}

interface ModelInput extends Omit<TrendInput, 'series' | 'before'> {
  answers: TrendAnswers
}

/** @returns what the page of a trend shows of its answers; plain words and numbers, for the browser. */
export function trendModel({ answers, ...input }: ModelInput): TrendModel {
  const { series, before, segments, segmentsInAll, ofSegments } = answers
  const { rows: _rows, columns: _columns, figures: _figures, step, ...head } = series
  return {
    head: { ...head, by: ofSegments?.by ?? [], step: step === 'total' ? 'day' : step },
    steps: prepareTrend({ ...input, series, before }),
    segments: ofSegments ? prepareSegments(input, ofSegments, segments) : [],
    segmentsInAll,
  }
}
