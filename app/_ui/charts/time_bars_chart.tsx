'use client'
import { useState } from 'react'
import { type ChartPoint, PointLinks } from './point_links.tsx'
import { PointTip } from './point_tip.tsx'
import type { TimeBars } from './time_bars.ts'
import { AXIS_WIDTH, plotTop, TimeBarsDrawing } from './time_bars_drawing.tsx'

interface TimeBarsChartProps {
  bars: TimeBars
  points: readonly ChartPoint[]
  colours: Readonly<Record<string, string>>
  formatTick: (value: number, tickStep: number) => string
  title: string
  /** The chart in a sentence. */
  description: string
  /** Adds a note to a point; absent where one may not. */
  onNote?: ((index: number) => void) | undefined
}

/** Bars of time, to look at, to walk through and to click on; the server draws them too. */
export function TimeBarsChart({ bars, points, onNote, ...drawing }: TimeBarsChartProps) {
  const [active, setActive] = useState<number | null>(null)
  const [place, point] = active === null ? [] : [bars.places[active], points[active]]
  return (
    <div className="relative" style={{ marginLeft: AXIS_WIDTH }}>
      <TimeBarsDrawing bars={bars} {...drawing} />
      {/* With what stands above the plot: marks are pointed at too. */}
      <div className="absolute inset-x-0 top-0" style={{ height: plotTop(bars) + bars.height }}>
        <PointLinks name={drawing.title} places={bars.places} {...{ points, active, onNote }} onActive={setActive} />
        {place && point && <PointTip place={place} top={plotTop(bars)} reading={point.reading} />}
      </div>
    </div>
  )
}
