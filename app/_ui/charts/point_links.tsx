'use client'
import Link from 'next/link'
import { type KeyboardEvent, useRef } from 'react'
import { nextPoint } from './next_point.ts'
import { type PointReading, sayReading } from './point_reading.ts'
import type { TimePlace } from './time_places.ts'

/** A point of a chart: what it says, and where it leads. */
export interface ChartPoint {
  key: string
  reading: PointReading
  href: string
}

interface PointLinksProps {
  /** What the points are, e.g. the title of the chart. */
  name: string
  points: readonly ChartPoint[]
  places: readonly TimePlace[]
  /** The one in hand: pointed at, or focused. */
  active: number | null
  onActive: (index: number | null) => void
}

/** The points as links over a chart, one stop of the tab key for all: arrow keys walk them, Enter follows. */
export function PointLinks({ name, points, places, active, onActive }: PointLinksProps) {
  const list = useRef<HTMLUListElement>(null)
  const last = points.length - 1
  const walk = (event: KeyboardEvent, from: number) => {
    if (event.key === 'Escape') return onActive(null)
    const next = nextPoint(event.key, from, points.length)
    if (next === null) return
    event.preventDefault()
    list.current?.querySelectorAll('a')[next]?.focus()
  }
  return (
    <ul
      ref={list}
      aria-label={`${name}: each step, and its conversations`}
      className="contents"
      onPointerLeave={() => onActive(null)}
    >
      {points.map(({ key, reading, href }, index) => (
        <li key={key} className="contents">
          <Link
            href={href}
            prefetch={false}
            aria-label={sayReading(reading)}
            tabIndex={index === Math.min(active ?? last, last) ? 0 : -1}
            style={{ left: `${places[index]?.left}%`, width: `${places[index]?.width}%` }}
            className="absolute inset-y-0 rounded-[3px] hover:bg-ink/7 focus-visible:bg-ink/7 focus-visible:outline-offset-0"
            onPointerEnter={() => onActive(index)}
            onFocus={() => onActive(index)}
            onBlur={() => onActive(null)}
            onKeyDown={(event) => walk(event, index)}
          />
        </li>
      ))}
    </ul>
  )
}
