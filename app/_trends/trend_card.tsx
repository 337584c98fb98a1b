'use client'
import { useMemo } from 'react'
import { type FigureId, figureOf } from '#core/figures/catalogue.ts'
import { formatFigureTick } from '#core/format/figure_tick.ts'
import { ChartFiles } from '../_export/chart_files.tsx'
import { useScreenPath } from '../_links/use_screen_path.ts'
import { stepDates } from '../_overview/step_dates.ts'
import { Card } from '../_ui/card.tsx'
import { TimeBarsChart } from '../_ui/charts/time_bars_chart.tsx'
import { type View, viewParams } from '../_view/view.ts'
import { COLOURS, trendBars } from './trend_bars.ts'
import { TrendLegend } from './trend_legend.tsx'
import type { TrendModel } from './trend_model.ts'
import { type TrendWords, trendReading, trendSummary } from './trend_words.ts'

interface TrendCardProps {
  figure: FigureId
  view: View
  model: TrendModel
  words: TrendWords
}

const HEIGHT = 264

/** The course of a figure over all cases; each step leads to its conversations. */
export function TrendCard({ figure, view, model, words }: TrendCardProps) {
  const { head, steps } = model
  const pathOf = useScreenPath()
  const bars = useMemo(
    () => trendBars(steps, { step: head.step, height: HEIGHT, onlyRises: figure === 'costPerAcceptedResolution' }),
    [steps, head.step, figure],
  )
  const starts = steps.map(({ start }) => start)
  const points = steps.map((step, index) => ({
    key: step.start,
    reading: trendReading(step, words),
    href: pathOf({ screen: 'conversations' }, viewParams({ ...view, range: stepDates(starts, index, head.to) })),
  }))
  const file = async () => (await import('./trend_file.ts')).trendFile({ figure, model, filters: view.filters })
  const { name, definition, unit } = figureOf(figure)
  return (
    <Card
      id="trend"
      title={name}
      hint={`${definition} By the ${head.step} in which the first handling ended (${head.timeZone}).`}
      actions={
        <ChartFiles
          chart="trend"
          what="the trend"
          file={file}
          picture={async () => ({
            words: (await import('./trend_picture.ts')).trendPicture({ figure, head, filters: view.filters }),
          })}
        />
      }
    >
      <TrendLegend steps={steps} against={words.against} />
      <TimeBarsChart
        title={name}
        description={trendSummary(steps, words)}
        bars={bars}
        colours={COLOURS}
        formatTick={(value, tickStep) => formatFigureTick(unit, value, tickStep, head.currency)}
        points={points}
      />
    </Card>
  )
}
