import type { Cell, CsvRow } from '#core/csv/cells.ts'
import { provenanceOf } from '#core/csv/provenance.ts'
import { type FigureId, figureOf } from '#core/figures/catalogue.ts'
import { type TableFile, tableFile } from '../_export/table_file.ts'
import { askedFilters } from '../_view/questions.ts'
import type { Filters } from '../_view/view.ts'
import type { TrendPoint } from './prepare_trend.ts'
import type { TrendModel } from './trend_model.ts'
import { saidMark } from './trend_words.ts'

interface TrendFileInput {
  figure: FigureId
  model: TrendModel
  filters: Filters
}

/**
 * @returns the long table of a trend: a row for each step of all cases, then of each segment that is shown. `standing` says
 * whether the value has settled, is what is expected (low and high nine times in ten), or is so far.
 */
export function trendFile({ figure, model, filters }: TrendFileInput): TableFile {
  const { head, steps, segments } = model
  const isMoney = figureOf(figure).unit === 'money'
  const amount = (value: number | null): Cell => (isMoney && value !== null ? { amount: value.toFixed(6) } : value)
  const cellsOf = (point: TrendPoint): CsvRow => ({
    figure,
    value: amount(point.value),
    standing: point.standing,
    low: amount(point.low),
    high: amount(point.high),
    soFar: amount(point.soFar),
    sample: point.sample,
  })
  const noSegment = Object.fromEntries(head.by.map((dimension): [string, Cell] => [dimension, null]))
  const rows: CsvRow[] = [
    ...steps.map((step) => ({
      start: step.start,
      step: head.step,
      segment: 'all',
      ...noSegment,
      ...cellsOf(step),
      before: amount(step.before),
      marks: step.marks.map(saidMark).join('; '),
    })),
    ...segments.flatMap(({ segment, points }) =>
      points.map((point) => ({
        start: point.start,
        step: head.step,
        segment: segment.name,
        ...Object.fromEntries(head.by.map((dimension): [string, Cell] => [dimension, segment.values[dimension] ?? null])),
        ...cellsOf(point),
        before: null,
        marks: null,
      })),
    ),
  ]
  return tableFile(`trend-${figure}`, rows, provenanceOf(head, askedFilters(filters)))
}

/** @returns the rows of the segments alone. */
export const segmentTrendsFile = (input: TrendFileInput): TableFile => {
  const { name, rows } = trendFile({ ...input, model: { ...input.model, steps: [] } })
  return { name: `${name}-by-${input.model.head.by.join('-')}`, rows }
}
