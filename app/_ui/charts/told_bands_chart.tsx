'use client'
import { useId, useState } from 'react'
import { type ChartPoint, PointLinks } from './point_links.tsx'
import { PointTip } from './point_tip.tsx'
import { Stretched, Stroke } from './stretched.tsx'
import { TimeAxis, ValueAxis } from './time_bars_axes.tsx'
import { AXIS_WIDTH } from './time_bars_drawing.tsx'
import type { ToldBands } from './told_bands.ts'

const TOP = 8
const AXIS_HEIGHT = 24

interface ToldBandsChartProps {
  bands: ToldBands
  points: readonly ChartPoint[]
  formatTick: (value: number, tickStep: number) => string
  title: string
  /** The chart in a sentence. */
  description: string
}

/** What was told beside what came of it, to look at and to walk through; the server draws it too. */
export function ToldBandsChart({ bands, points, ...drawing }: ToldBandsChartProps) {
  const [active, setActive] = useState<number | null>(null)
  const [place, point] = active === null ? [] : [bands.places[active], points[active]]
  return (
    <div className="relative" style={{ marginLeft: AXIS_WIDTH }}>
      <Drawing bands={bands} {...drawing} />
      <div className="absolute inset-x-0 top-0" style={{ height: TOP + bands.height }}>
        <PointLinks name={drawing.title} places={bands.places} {...{ points, active }} onActive={setActive} />
        {place && point && <PointTip place={place} top={TOP} reading={point.reading} />}
      </div>
    </div>
  )
}

/** Decides nothing. */
function Drawing({ bands, formatTick, title, description }: Omit<ToldBandsChartProps, 'points'>) {
  const id = useId()
  const { height, places, ticks, values } = bands
  return (
    <svg
      role="img"
      aria-labelledby={`${id}title ${id}description`}
      width="100%"
      height={height + TOP + AXIS_HEIGHT}
      overflow="visible"
      className="block"
    >
      <title id={`${id}title`}>{title}</title>
      <desc id={`${id}description`}>{description}</desc>
      <g transform={`translate(0 ${TOP})`}>
        <ValueAxis {...{ values, formatTick }} zero={values.y(0)} />
        <Marks bands={bands} />
        <TimeAxis {...{ ticks, places, height }} />
      </g>
    </svg>
  )
}

function Marks({ bands: { bands, provisional, cameOf, cameOfLine, height } }: { bands: ToldBands }) {
  return (
    <>
      {provisional.map(({ place, y }) => (
        <rect
          key={place.left}
          x={`${place.barLeft}%`}
          width={`${place.barWidth}%`}
          y={y - 2}
          height="4"
          rx="1"
          fill="var(--surface)"
          stroke="var(--ink-subtle)"
        />
      ))}
      {bands.map(({ place, y, height: length, middle, isReconstructed }) => (
        <g key={place.left}>
          <rect
            x={`${place.barLeft}%`}
            width={`${place.barWidth}%`}
            y={y}
            height={Math.max(1, length)}
            rx="2"
            fill="var(--accent)"
            fillOpacity={isReconstructed ? 0.08 : 0.26}
            stroke={isReconstructed ? 'var(--accent)' : undefined}
            strokeDasharray="3 2"
          />
          <rect x={`${place.barLeft}%`} width={`${place.barWidth}%`} y={middle - 1} height="2" fill="var(--accent)" />
        </g>
      ))}
      <Stretched height={height}>
        <Stroke d={cameOfLine} colour="var(--ink-default)" width={1} />
      </Stretched>
      {cameOf.map(({ place, y, isWithin }) => (
        <circle
          key={place.left}
          cx={`${place.middle}%`}
          cy={y}
          r={isWithin ? 3 : 4}
          fill={isWithin ? 'var(--ink)' : 'var(--bad)'}
          stroke="var(--surface)"
        />
      ))}
    </>
  )
}
