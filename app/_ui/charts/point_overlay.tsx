'use client'
import { useState } from 'react'
import { type ChartPoint, PointLinks } from './point_links.tsx'
import { PointTip } from './point_tip.tsx'
import type { TimePlace } from './time_places.ts'

interface PointOverlayProps {
  /** What the points are, e.g. the title of the chart. */
  name: string
  points: readonly ChartPoint[]
  places: readonly TimePlace[]
  /** Where the plot begins below the top of the chart, and how high it is, in pixels. */
  top: number
  height: number
}

/** What makes a chart's points readable: to be pointed at, and walked by keys. Lies over a drawing in the same box. */
export function PointOverlay({ name, points, places, top, height }: PointOverlayProps) {
  const [active, setActive] = useState<number | null>(null)
  const [place, point] = active === null ? [] : [places[active], points[active]]
  return (
    <div className="absolute inset-x-0 top-0" style={{ height: top + height }}>
      <PointLinks name={name} onActive={setActive} {...{ places, points, active }} />
      {place && point && <PointTip place={place} top={top} reading={point.reading} />}
    </div>
  )
}
