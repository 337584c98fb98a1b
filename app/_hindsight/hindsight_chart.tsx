'use client'
import { useMemo } from 'react'
import type { HindsightAnswer } from '#core/drift/hindsight_contract.ts'
import { formatMoneyTick } from '#core/format/money.ts'
import { formatRate } from '#core/format/number.ts'
import { useScreenPath } from '../_links/use_screen_path.ts'
import { startFormat } from '../_overview/chart_summary.ts'
import { Hatch } from '../_ui/charts/hatch.tsx'
import { prepareTimeBars } from '../_ui/charts/time_bars.ts'
import { TimeBarsChart } from '../_ui/charts/time_bars_chart.tsx'
import { addDays } from '../_view/period.ts'
import { DEFAULT_VIEW, viewParams } from '../_view/view.ts'
import { hindsightReading } from './hindsight_reading.ts'
import type { HindsightView } from './hindsight_view.ts'
import { ageWords, type HindsightPoint, wordsOf } from './prepare_hindsight.ts'

interface HindsightChartProps {
  points: readonly HindsightPoint[]
  answer: Pick<HindsightAnswer, 'step' | 'timeZone' | 'currency'>
  view: HindsightView
}

const HEIGHT = 240

/** What was said of each day or week at one age, as it was said, under the line of what came of it. */
export function HindsightChart({ points, answer, view }: HindsightChartProps) {
  const { step, currency } = answer
  const pathOf = useScreenPath()
  const bars = useMemo(
    () => ({ ...prepareTimeBars(points, { parts: [], step, height: HEIGHT }), settledUntil: null }),
    [points, step],
  )
  const { value } = wordsOf(view.figure, currency)
  const headingOf = startFormat(answer)
  const chartPoints = points.map((point) => ({
    key: point.start,
    reading: hindsightReading(point, { heading: headingOf(point.start), write: value }),
    href: pathOf({ screen: 'overview' }, viewParams({ ...DEFAULT_VIEW, range: datesOf(point.start, step) })),
  }))
  const judged = points.filter(({ isWithin }) => isWithin !== null)
  return (
    <>
      <Legend />
      <TimeBarsChart
        title={`What was expected ${ageWords(view.ageDays)}, and what came of it`}
        description={`${judged.filter(({ isWithin }) => isWithin).length} of ${judged.length} ended within the band.`}
        bars={bars}
        colours={{}}
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

function Legend() {
  return (
    <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-default [print-color-adjust:exact]">
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="flex h-3 w-4 items-center bg-accent/22">
          <span className="h-0 w-4 border-t-2 border-accent" />
        </span>
        Expected then, nine times in ten within the band
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden="true" className="h-0 w-4 border-t-[1.5px] border-ink-default" />
        What came of it
      </li>
      <li className="flex items-center gap-1.5">
        <svg aria-hidden="true" viewBox="0 0 10 16" className="h-4 w-2.5">
          <defs>
            <Hatch id="hindsight-hatch" />
          </defs>
          <rect width="10" height="8" fill="url(#hindsight-hatch)" />
          <rect x="0.5" y="7.5" width="9" height="8" fill="var(--surface)" stroke="var(--ink-subtle)" />
        </svg>
        Provisional then, and what was still to come
      </li>
    </ul>
  )
}
