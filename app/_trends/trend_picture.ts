import { provenanceCells, provenanceOf } from '#core/csv/provenance.ts'
import { type FigureId, figureOf } from '#core/figures/catalogue.ts'
import { formatDate, formatInstant } from '#core/format/date.ts'
import { DIMENSION_NAMES } from '#core/segment/dimensions.ts'
import type { ChartPicture } from '../_export/chart_files.tsx'
import type { PictureWords } from '../_ui/charts/picture_frame.ts'
import { type DrawnRow, drawRows, ROW_BOX, type RowMark } from '../_ui/charts/rows_drawing.ts'
import { prepareSmallLine, type SmallPoint, smallScale } from '../_ui/charts/small_line.ts'
import { askedFilters } from '../_view/questions.ts'
import type { Filters } from '../_view/view.ts'
import { COLOURS, PART } from './trend_bars.ts'
import type { TrendHead } from './trend_model.ts'

interface PictureInput {
  figure: FigureId
  head: TrendHead
  filters: Filters
}

/** @returns what stands around a picture of a trend, so that it can be read without its page. */
export function trendPicture(input: PictureInput): PictureWords {
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

/** A segment as its row of the picture: its course, and its last value. */
export interface PictureSegment {
  name: string
  points: readonly SmallPoint[]
  value: string
}

/** @returns the small charts of segments as one picture, all on one scale. */
export function segmentsPicture(input: PictureInput & { segments: readonly PictureSegment[] }): ChartPicture {
  const { figure, head, segments } = input
  const around = trendPicture(input)
  const by = head.by.map((dimension) => DIMENSION_NAMES[dimension].toLowerCase()).join(' and ')
  const scale = smallScale(
    segments.map(({ points }) => points),
    ROW_BOX,
  )
  const colour = 'var(--accent)'
  const rows = segments.map(({ name, points, value }): DrawnRow => {
    const { settled, open, band, end } = prepareSmallLine(points, scale)
    const drawn: RowMark[] = [
      { kind: 'band', d: band, colour },
      { kind: 'line', d: open, colour, isDashed: true },
      { kind: 'line', d: settled, colour },
    ]
    return {
      ...{ name, value },
      marks: end ? [...drawn, { kind: 'dot', at: end.x, y: end.y, colour, isOpen: !end.isSettled }] : drawn,
    }
  })
  const words = {
    ...around,
    name: `${around.name}-by-${head.by.join('-')}`,
    title: `${figureOf(figure).name} by ${by}: ${around.title}`,
    lines: [...around.lines, 'All on one scale; dashes have not settled.'],
  }
  return { words, drawing: drawRows(rows) }
}
