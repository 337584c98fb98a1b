import { provenanceCells, provenanceOf } from '#core/csv/provenance.ts'
import { type FigureId, figureOf } from '#core/figures/catalogue.ts'
import { formatDate, formatInstant } from '#core/format/date.ts'
import type { PictureWords } from '../_ui/charts/picture_frame.ts'
import { askedFilters } from '../_view/questions.ts'
import type { Filters } from '../_view/view.ts'
import { COLOURS, PART } from './trend_bars.ts'
import type { TrendHead } from './trend_model.ts'

/** @returns what stands around a picture of a trend, so that it can be read without its page. */
export function trendPicture(input: { figure: FigureId; head: TrendHead; filters: Filters }): PictureWords {
  const { figure, head, filters } = input
  const { timeZone, from, to, policyVersion, acceptanceWindowDays, maturedThrough, currency } = head
  const { name, unit } = figureOf(figure)
  const days = `${formatDate(from, timeZone)} to ${formatDate(Date.parse(to) - 1, timeZone)}`
  const said = provenanceCells(provenanceOf(head, askedFilters(filters))).filters
  return {
    name: `holdfast-trend-${figure}-${from.slice(0, 10)}-${to.slice(0, 10)}`,
    title: `${name}${unit === 'money' ? ` (${currency})` : ''}, by ${head.step}, ${days}, ${timeZone}`,
    legend: [
      { name: 'Settled', colour: COLOURS[PART] },
      { name: 'Expected, with its band nine times in ten', colour: 'var(--accent)' },
    ],
    lines: [
      `Policy version ${policyVersion}, window ${acceptanceWindowDays} days. Settled through ${formatInstant(maturedThrough, timeZone)}.`,
      `Filters: ${said === '' ? 'none' : said}. Outlined: so far. Holdfast`,
    ],
  }
}
