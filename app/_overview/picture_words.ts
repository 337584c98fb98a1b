import { provenanceCells, provenanceOf } from '#core/csv/provenance.ts'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { formatDate, formatInstant, formatShortDay } from '#core/format/date.ts'
import type { PictureWords } from '../_ui/charts/picture_frame.ts'
import { COST_PARTS, type CostPoint } from '../_ui/cost_point.ts'
import { askedFilters } from '../_view/questions.ts'
import type { View } from '../_view/view.ts'

/** @returns what stands around a picture of the chart, so that it can be read without its page. */
export function pictureWords(series: FiguresAnswer, points: readonly CostPoint[], view: View): PictureWords {
  const { timeZone, policyVersion, acceptanceWindowDays, maturedThrough, currency } = series
  const { filters } = provenanceCells(provenanceOf(series, askedFilters(view.filters)))
  const hasEstimate = points.some(({ estimate }) => estimate !== null)
  const days = `${formatDate(series.from, timeZone)} to ${formatDate(Date.parse(series.to) - 1, timeZone)}`
  return {
    name: `holdfast-cost-over-time-${series.from.slice(0, 10)}-${series.to.slice(0, 10)}`,
    title: `Cost per accepted resolution (${currency}), ${days}, ${timeZone}`,
    legend: [
      ...COST_PARTS.filter(({ key }) => points.some(({ parts }) => parts?.[key])).map(({ name, colour }) => ({ name, colour })),
      ...(hasEstimate ? [{ name: 'Expected, with its band nine times in ten', colour: 'var(--accent)' }] : []),
    ],
    lines: [
      `Policy version ${policyVersion}, window ${acceptanceWindowDays} days. Settled through ${formatInstant(maturedThrough, timeZone)}.`,
      `Filters: ${filters === '' ? 'none' : filters}. ${hasEstimate ? 'Outlined: provisional; hatched: still to come' : 'Hatched: not settled, can only rise'}. Holdfast`,
      ...notesLine(points, timeZone),
    ],
  }
}

/** As many characters as fit below a chart of a usual width. */
const LINE_LENGTH = 120

/** What the marks of the notes stand for, as far as a line goes. */
function notesLine(points: readonly CostPoint[], timeZone: string): string[] {
  const said = points.flatMap(({ start, marks }) =>
    marks.flatMap(({ kind, label }) => (kind === 'note' ? [`${formatShortDay(start, timeZone)}: ${label}`] : [])),
  )
  if (said.length === 0) return []
  const line = `Notes: ${said.join('; ')}`
  return [line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH - 1).toWellFormed()}…` : line]
}
