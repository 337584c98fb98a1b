import { useId } from 'react'
import { Hatch } from './hatch.tsx'
import { LANE_HEIGHT, MarkLabels } from './mark_labels.tsx'
import { Stretched, Stroke } from './stretched.tsx'
import type { TimeBars } from './time_bars.ts'
import { TimeAxis, ValueAxis } from './time_bars_axes.tsx'

/** Room at the left for the values of the axis; they stand outside of the drawing's own box. */
export const AXIS_WIDTH = 56
const AXIS_HEIGHT = 24
const SETTLED_HEIGHT = 18

interface TimeBarsDrawingProps {
  bars: TimeBars
  colours: Readonly<Record<string, string>>
  formatTick: (value: number, tickStep: number) => string
  title: string
  description: string
}

/** @returns how far below the drawing's top its plot begins: what is said above it needs room. */
export function plotTop({ marks, settledUntil }: TimeBars): number {
  const lanes = Math.max(0, ...marks.map(({ lane }) => (lane ?? -1) + 1))
  return lanes * LANE_HEIGHT + (settledUntil === null ? 8 : SETTLED_HEIGHT)
}

/** @returns how much of a drawing's height its plot does not have. */
export const aroundPlot = (bars: TimeBars): number => plotTop(bars) + AXIS_HEIGHT

/** Bars of parts; outlines and hatching for what has not settled; lines and marks over them. Decides nothing. */
export function TimeBarsDrawing({ bars, colours, formatTick, title, description }: TimeBarsDrawingProps) {
  const id = useId()
  const top = plotTop(bars)
  const { height, places, marks, ticks, values, zero } = bars
  return (
    <svg
      role="img"
      aria-labelledby={`${id}title ${id}description`}
      width="100%"
      height={height + aroundPlot(bars)}
      overflow="visible"
      className="block"
    >
      <title id={`${id}title`}>{title}</title>
      <desc id={`${id}description`}>{description}</desc>
      <g transform={`translate(0 ${top})`}>
        <ValueAxis {...{ values, zero, formatTick }} />
        {bars.bars.map(({ part, place, y, height: length }) => (
          <rect
            key={`${place.left} ${part}`}
            x={`${place.barLeft}%`}
            width={`${place.barWidth}%`}
            y={y}
            height={Math.max(0.5, length - 1)}
            fill={colours[part]}
          />
        ))}
        <OpenBars bars={bars} id={id} />
        <Stretched height={height}>
          <Stroke d={bars.beforeLine} colour="var(--ink-default)" width={1.25} rim />
          <path d={bars.estimateBand} fill="var(--accent)" fillOpacity="0.22" />
          <Stroke d={bars.estimateLine} colour="var(--accent)" width={2.25} rim />
        </Stretched>
        <SettledUntil at={bars.settledUntil} height={height} beyond={bars.hasEstimate ? 'expected' : 'not settled yet'} />
        <TimeAxis {...{ ticks, places, height }} />
      </g>
      <MarkLabels marks={marks} top={top} bottom={top + height} />
    </svg>
  )
}

/** An outline of what is known, hatching of what is to come: up to the estimate, or without end where no bar has one. */
function OpenBars({ bars, id }: { bars: TimeBars; id: string }) {
  const { open, height, hasEstimate } = bars
  if (open.length === 0) return null
  return (
    <>
      <defs>
        <Hatch id={`${id}hatch`} />
        <linearGradient id={`${id}fade`} gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2={height}>
          <stop offset="0" stopColor="#fff" stopOpacity="0.3" />
          <stop offset="0.6" stopColor="#fff" />
        </linearGradient>
        <mask id={`${id}mask`} maskUnits="userSpaceOnUse" x="0" y="0" width="100%" height={height}>
          <rect width="100%" height={height} fill={`url(#${id}fade)`} />
        </mask>
      </defs>
      <g mask={hasEstimate ? undefined : `url(#${id}mask)`}>
        {open.map(({ place, y, toCome }) => (
          <rect
            key={place.left}
            x={`${place.barLeft}%`}
            width={`${place.barWidth}%`}
            y={toCome}
            height={Math.max(0, y - toCome)}
            fill={`url(#${id}hatch)`}
          />
        ))}
      </g>
      {open.map(({ place, y, height: length, isUntold }) => (
        <rect
          key={place.left}
          x={`${place.barLeft}%`}
          width={`${place.barWidth}%`}
          y={y}
          height={length}
          fill="var(--surface)"
          stroke="var(--ink-subtle)"
          strokeDasharray={isUntold ? '2 2' : undefined}
        />
      ))}
    </>
  )
}

/** Left of it, no figure moves any more. */
function SettledUntil({ at, height, beyond }: { at: number | null; height: number; beyond: string }) {
  if (at === null) return null
  const text = { y: -6, fontSize: 11, fill: 'var(--ink-default)' }
  return (
    <>
      <line x1={`${at}%`} x2={`${at}%`} y1={-SETTLED_HEIGHT + 2} y2={height} stroke="var(--line-strong)" />
      {at > 14 && (
        <text x={`${at}%`} dx="-6" textAnchor="end" {...text}>
          settled
        </text>
      )}
      {at < 75 && (
        <text x={`${at}%`} dx="6" {...text}>
          {beyond}
        </text>
      )}
    </>
  )
}
