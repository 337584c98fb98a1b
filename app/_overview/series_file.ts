import type { Cell } from '#core/csv/cells.ts'
import { provenanceOf } from '#core/csv/provenance.ts'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { readingsByStart } from '#core/figures/reading.ts'
import { figureCells, type TableFile, tableFile } from '../_export/table_file.ts'
import type { ChartMark } from '../_ui/charts/mark_lanes.ts'
import { COST_PARTS, type CostPoint } from '../_ui/cost_point.ts'
import { askedFilters } from '../_view/questions.ts'
import type { Filters } from '../_view/view.ts'
import { totalOf } from './cost_reading.ts'
import { STEP_FIGURES } from './overview_figures.ts'

interface SeriesFileInput {
  series: FiguresAnswer
  /** The chart's, one for each step. */
  points: readonly CostPoint[]
  firstDayOfWeek: number
  filters: Filters
}

/**
 * @returns what the chart shows as a file, a row for each step. One that has not settled has no cost, but what is known so far
 * and what is expected, low and high nine times in ten; `maturedShare` says how far it is.
 */
export function seriesFile({ series, points, firstDayOfWeek, filters }: SeriesFileInput): TableFile {
  const readings = readingsByStart(series, firstDayOfWeek)
  const rows = points.map((point, place) => {
    const reading = readings[place]?.reading
    return {
      start: point.start,
      step: series.step,
      costPerAcceptedResolution: amountOf(point.parts ? totalOf(point) : null),
      ...Object.fromEntries(COST_PARTS.map(({ key }) => [`${key}PerAccepted`, amountOf(point.parts?.[key] ?? null)])),
      knownSoFar: amountOf(point.known),
      expected: amountOf(point.estimate?.value ?? null),
      expectedLow: amountOf(point.estimate?.low ?? null),
      expectedHigh: amountOf(point.estimate?.high ?? null),
      before: amountOf(point.before),
      ...(reading ? figureCells(STEP_FIGURES, reading) : {}),
      marks: labelsOf(point, (kind) => kind !== 'note').join(', '),
      notes: labelsOf(point, (kind) => kind === 'note').join('; '),
    }
  })
  return tableFile('cost-over-time', rows, provenanceOf(series, askedFilters(filters)))
}

const amountOf = (value: number | null): Cell => (value === null ? null : { amount: value.toFixed(6) })

const labelsOf = ({ marks }: CostPoint, isAsked: (kind: ChartMark['kind']) => boolean): string[] =>
  marks.filter(({ kind }) => isAsked(kind)).map(({ kind, label }) => (kind === 'alert' ? `alert: ${label}` : label))
