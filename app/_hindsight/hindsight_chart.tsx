'use client'
import { useMemo } from 'react'
import type { HindsightAnswer } from '#core/drift/hindsight_contract.ts'
import { formatMoneyTick } from '#core/format/money.ts'
import { formatRate } from '#core/format/number.ts'
import { useScreenPath } from '../_links/use_screen_path.ts'
import { startFormat } from '../_overview/chart_summary.ts'
import { prepareToldBands } from '../_ui/charts/told_bands.ts'
import { ToldBandsChart } from '../_ui/charts/told_bands_chart.tsx'
import { addDays } from '../_view/period.ts'
import { DEFAULT_VIEW, viewParams } from '../_view/view.ts'
import { HindsightLegend } from './hindsight_legend.tsx'
import { hindsightReading } from './hindsight_reading.ts'
import type { HindsightView } from './hindsight_view.ts'
import { type HindsightPoint, wordsOf } from './prepare_hindsight.ts'

interface HindsightChartProps {
  points: readonly HindsightPoint[]
  answer: Pick<HindsightAnswer, 'step' | 'timeZone' | 'currency'>
  view: HindsightView
  title: string
}

const HEIGHT = 260

/** What was said of each day or week at one age, as it was said, and what came of it. */
export function HindsightChart({ points, answer, view, title }: HindsightChartProps) {
  const { step, currency } = answer
  const pathOf = useScreenPath()
  const bands = useMemo(() => prepareToldBands(points, { step, height: HEIGHT }), [points, step])
  const { value } = wordsOf(view.figure, currency)
  const headingOf = startFormat(answer)
  const chartPoints = points.map((point) => ({
    key: point.start,
    reading: hindsightReading(point, { heading: headingOf(point.start), write: value }),
    href: pathOf({ screen: 'overview' }, viewParams({ ...DEFAULT_VIEW, range: datesOf(point.start, step) })),
  }))
  const judged = points.filter(({ isWithin }) => isWithin !== null)
  const within = judged.filter(({ isWithin }) => isWithin).length
  return (
    <>
      <HindsightLegend
        hasSaidThen={points.some(({ isReconstructed }) => !isReconstructed)}
        hasReconstructed={points.some(({ isReconstructed }) => isReconstructed)}
        hasCameOf={points.some(({ cameOf }) => cameOf !== null)}
        hasOutside={within < judged.length}
      />
      <ToldBandsChart
        title={title}
        description={
          judged.length === 0
            ? 'None of it can be judged yet.'
            : `${within} of ${judged.length} that have settled came out within the band.`
        }
        bands={bands}
        formatTick={(amount, tickStep) =>
          view.figure === 'rate' ? formatRate(amount) : formatMoneyTick(amount, currency, tickStep)
        }
        points={chartPoints}
      />
    </>
  )
}

function datesOf(start: string, step: HindsightView['step']): { from: string; through: string } {
  const from = start.slice(0, 10)
  return { from, through: step === 'week' ? addDays(from, 6) : from }
}
