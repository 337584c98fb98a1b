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
}

/** Bars of time, to look at, to walk through and to click on; the server draws them too. */
export function TimeBarsChart({ bars, points, ...drawing }: TimeBarsChartProps) {
  const [active, setActive] = useState<number | null>(null)
  const [place, point] = active === null ? [] : [bars.places[active], points[active]]
  return (
    <div className="relative" style={{ marginLeft: AXIS_WIDTH }}>
      <TimeBarsDrawing bars={bars} {...drawing} />
      <div className="absolute inset-x-0" style={{ top: plotTop(bars), height: bars.height }}>
        <PointLinks name={drawing.title} places={bars.places} {...{ points, active }} onActive={setActive} />
        {place && point && <PointTip place={place} reading={point.reading} />}
      </div>
    </div>
  )
}
