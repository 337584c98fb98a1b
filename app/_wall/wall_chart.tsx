'use client'
import { memo, useMemo } from 'react'
import { formatMoney, formatMoneyTick } from '#core/format/money.ts'
import type { AnswerHead } from '../_overview/answer_head.ts'
import { startFormat, summaryOf } from '../_overview/chart_summary.ts'
import { PartsLegend } from '../_overview/parts_legend.tsx'
import { fitTimeBars } from '../_ui/charts/fit_time_bars.ts'
import { AXIS_WIDTH, TimeBarsDrawing } from '../_ui/charts/time_bars_drawing.tsx'
import { classNames } from '../_ui/class_names.ts'
import { COST_PARTS, type CostPoint } from '../_ui/cost_point.ts'
import { useRoom } from './use_room.ts'

interface WallChartProps {
  head: AnswerHead
  points: readonly CostPoint[]
  against: string | null
  /** Where there is something below it: less is enough. */
  isLow?: boolean
}

const PARTS = COST_PARTS.map(({ key }) => key)
const COLOURS = Object.fromEntries(COST_PARTS.map(({ key, colour }) => [key, colour]))

/** Cost over time in all the room that is left, with letters as large as the screen is. */
export const WallChart = memo(function WallChart({ head, points, against, isLow = false }: WallChartProps) {
  const { ref, room } = useRoom()
  const step = head.step === 'total' ? 'day' : head.step
  const bars = useMemo(
    () => room && fitTimeBars(points, { parts: PARTS, step, heightPixels: room.heightPixels / room.scale }),
    [points, step, room],
  )
  const { currency } = head
  return (
    <div className={classNames('flex flex-1 flex-col', isLow ? 'min-h-48' : 'min-h-72')}>
      <PartsLegend points={points} against={against} />
      <div ref={ref} className="relative min-h-0 flex-1" data-testid="wall-chart">
        {points.length === 0 && <p className="text-ink-default">No case ended in this range.</p>}
        {points.length > 0 && room && bars && (
          <div
            className="absolute top-0 left-0 origin-top-left"
            style={{ width: room.widthPixels / room.scale, transform: `scale(${room.scale})`, paddingLeft: AXIS_WIDTH }}
          >
            <TimeBarsDrawing
              bars={bars}
              colours={COLOURS}
              formatTick={(value, tickStep) => formatMoneyTick(value, currency, tickStep)}
              title="Cost per accepted resolution over time"
              description={summaryOf(points, (amount) => formatMoney(amount, currency), startFormat(head))}
            />
          </div>
        )}
      </div>
    </div>
  )
})
