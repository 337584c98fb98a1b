import type { TimePlace } from './time_places.ts'
import type { TimeTick } from './time_ticks.ts'
import type { ValueScale } from './value_scale.ts'

const TEXT = { fontSize: 12, fill: 'var(--ink-subtle)' }

interface ValueAxisProps {
  values: ValueScale
  zero: number
  formatTick: (value: number, tickStep: number) => string
}

/** Lines across, their values at the left outside of the box; 0 is stronger. */
export function ValueAxis({ values: { ticks, tickStep }, zero, formatTick }: ValueAxisProps) {
  return (
    <>
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <line x1="0" x2="100%" y1={y} y2={y} stroke={y === zero ? 'var(--line-strong)' : 'var(--line)'} />
          <text x="-8" y={y + 4} textAnchor="end" {...TEXT}>
            {formatTick(value, tickStep)}
          </text>
        </g>
      ))}
    </>
  )
}

interface TimeAxisProps {
  ticks: readonly TimeTick[]
  places: readonly TimePlace[]
  height: number
}

/** Times below the plot; every other one is left out on a narrow screen. */
export function TimeAxis({ ticks, places, height }: TimeAxisProps) {
  return ticks.map(({ index, label, isExtra }) => (
    <text
      key={index}
      x={`${places[index]?.middle}%`}
      y={height + 18}
      textAnchor="middle"
      className={isExtra ? 'max-sm:hidden' : undefined}
      {...TEXT}
    >
      {label}
    </text>
  ))
}
