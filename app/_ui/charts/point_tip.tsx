import type { CSSProperties } from 'react'
import type { PointReading } from './point_reading.ts'
import type { TimePlace } from './time_places.ts'

interface PointTipProps {
  place: TimePlace
  /** Where the plot begins, in pixels. */
  top: number
  reading: PointReading
}

/**
 * A point's reading, beside it: at its right in the left half of a chart, else at its left; on a narrow screen below the chart.
 * Screen readers have it from the point.
 */
export function PointTip({ place, top, reading }: PointTipProps) {
  const side =
    place.middle < 50 ? { left: `calc(${place.left + place.width}% + 8px)` } : { right: `calc(${100 - place.left}% + 8px)` }
  const style: CSSProperties & { '--tip-top': string } = { ...side, '--tip-top': `${top + 8}px` }
  return (
    <div
      aria-hidden="true"
      style={style}
      className="pointer-events-none absolute top-(--tip-top) z-10 max-w-64 max-sm:inset-x-0! max-sm:top-full max-sm:mt-7 max-sm:max-w-none rounded-tremor-default border border-line bg-surface p-3 text-sm shadow-tremor-dropdown print:hidden"
    >
      <p className="font-medium text-ink">{reading.heading}</p>
      {reading.lines.map(({ name, value, colour }, place) => (
        <p
          key={name}
          className={`mt-0.5 flex items-center justify-between gap-6 ${place === 0 ? 'font-semibold text-ink' : 'text-ink-default'}`}
        >
          <span className="flex items-center gap-2">
            {colour && <span className="size-2.5 shrink-0 rounded-[2px]" style={{ background: colour }} />}
            {name}
          </span>
          <span className="tabular-nums">{value}</span>
        </p>
      ))}
      {[...new Set(reading.notes)].map((note) => (
        <p key={note} className="mt-1 wrap-anywhere text-ink-default">
          {note}
        </p>
      ))}
    </div>
  )
}
