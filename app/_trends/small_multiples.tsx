'use client'
import { type FigureId, figureOf } from '#core/figures/catalogue.ts'
import { DIMENSION_NAMES } from '#core/segment/dimensions.ts'
import { isForetold } from '#core/trend/trend_cell.ts'
import { ChartFiles } from '../_export/chart_files.tsx'
import { useScreenPath } from '../_links/use_screen_path.ts'
import { Card } from '../_ui/card.tsx'
import { prepareSmallLine, type SmallPoint, smallScale } from '../_ui/charts/small_line.ts'
import { SmallLineChart } from '../_ui/small_line_chart.tsx'
import { type View, viewParams } from '../_view/view.ts'
import type { SegmentTrend, TrendPoint } from './prepare_trend.ts'
import { SegmentName } from './segment_name.tsx'
import type { TrendModel } from './trend_model.ts'
import { FIGURE_PARAM } from './trend_param.ts'
import { STANDING_WORDS, type TrendWords } from './trend_words.ts'

interface SmallMultiplesProps {
  figure: FigureId
  view: View
  model: TrendModel
  words: TrendWords
}

const HEIGHT = 56

/** The same figure of the largest segments, each small and all on one scale; each leads to its own trend. */
export function SmallMultiples({ figure, view, model, words }: SmallMultiplesProps) {
  const { segments, segmentsInAll, head } = model
  const pathOf = useScreenPath()
  if (segments.length === 0) return null
  const lines = segments.map(({ points }) => points.map((point) => smallPoint(figure, point)))
  const scale = smallScale(lines, HEIGHT)
  const hrefOf = ({ segment }: SegmentTrend): string => {
    const narrowed = Object.fromEntries(head.by.map((dimension) => [dimension, [segment.values[dimension] ?? '']]))
    const query = viewParams({ ...view, filters: { ...view.filters, ...narrowed } })
    query.set(FIGURE_PARAM, figure)
    return pathOf({ screen: 'trends' }, query)
  }
  const named = head.by.map((dimension) => DIMENSION_NAMES[dimension].toLowerCase()).join(' and ')
  const more = segmentsInAll - segments.length
  return (
    <Card
      id="by-segment"
      title={`${figureOf(figure).name} by ${named}`}
      hint={`All on one scale; dashes have not settled. ${more > 0 ? `The ${segments.length} with most cases; ${more} more have cases too.` : 'The largest first.'}`}
      actions={
        <ChartFiles
          chart="by-segment"
          what="the trends by segment"
          file={async () => (await import('./trend_file.ts')).segmentTrendsFile({ figure, model, filters: view.filters })}
          picture={async () => {
            const { segmentsPicture } = await import('./trend_picture.ts')
            const rows = segments.map(({ segment, points }, place) => ({
              name: segment.name,
              points: lines[place] ?? [],
              value: lastOf(points, words).text,
            }))
            return segmentsPicture({ figure, head, filters: view.filters, segments: rows })
          }}
        />
      }
    >
      <ul className="grid grid-cols-1 gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {segments.map((trend, place) => (
          <li key={trend.segment.key} className="min-w-0">
            <SegmentName href={hrefOf(trend)} name={trend.segment.name} said={lastOf(trend.points, words)} />
            <SmallLineChart line={prepareSmallLine(lines[place] ?? [], scale)} height={HEIGHT} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Where others are what is expected, what is so far would look as if the figure moved. */
const smallPoint = (figure: FigureId, { value, low, high, standing }: TrendPoint): SmallPoint => ({
  value: standing === 'provisional' && isForetold(figure) ? null : value,
  low,
  high,
  isSettled: standing === 'settled',
})

/** The last value that can be relied on, and that of the last step where it is another. */
function lastOf(points: readonly TrendPoint[], { value, start }: TrendWords): { text: string; title: string } {
  const firm = points.findLast(({ standing, value: known }) => known !== null && standing !== 'provisional')
  const last = firm ?? points.findLast(({ value: known }) => known !== null)
  if (!last) return { text: '–', title: 'no value in this range' }
  return { text: value(last.value), title: `${STANDING_WORDS[last.standing]}, ${start(last.start)}` }
}
