'use client'
import Link from 'next/link'
import { type KeyboardEvent, memo, useRef } from 'react'
import { nextPoint } from './next_point.ts'
import { PointAdd } from './point_add.tsx'
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
  /** Adds a note to a point; absent where one may not. */
  onNote?: ((index: number) => void) | undefined
}

/** The points as links over a chart, one stop of the tab key for all: arrow keys walk them, Enter follows, N adds a note. */
export function PointLinks({ name, points, places, active, onActive, onNote }: PointLinksProps) {
  const list = useRef<HTMLUListElement>(null)
  const last = points.length - 1
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onActive(null)
    const links = [...(list.current?.querySelectorAll('a') ?? [])]
    const from = links.indexOf(event.target as HTMLAnchorElement)
    if (onNote && from >= 0 && isNoteKey(event)) {
      event.preventDefault()
      event.stopPropagation()
      return onNote(from)
    }
    const next = from < 0 ? null : nextPoint(event.key, from, links.length)
    if (next === null) return
    event.preventDefault()
    links[next]?.focus()
  }
  return (
    // The keys are those of the links within.
    <ul
      ref={list}
      aria-label={`${name}: each step, and its conversations${onNote ? '; N adds a note' : ''}`}
      className="contents"
      onPointerLeave={() => onActive(null)}
      onKeyDown={walk}
    >
      {points.map((point, index) => (
        <PointLink
          key={point.key}
          {...{ point, index, onActive }}
          left={places[index]?.left ?? 0}
          width={places[index]?.width ?? 0}
          isStop={index === Math.min(active ?? last, last)}
          hasNoteKey={onNote !== undefined}
          onNote={index === active ? onNote : undefined}
        />
      ))}
    </ul>
  )
}

interface PointLinkProps extends Pick<PointLinksProps, 'onActive' | 'onNote'> {
  point: ChartPoint
  index: number
  /** In percent. */
  left: number
  width: number
  /** Whether the tab key stops here. */
  isStop: boolean
  hasNoteKey: boolean
}

const PointLink = memo(function PointLink({ point, index, left, width, isStop, hasNoteKey, ...on }: PointLinkProps) {
  const { reading, href } = point
  const { onActive, onNote } = on
  return (
    <li className="contents">
      <Link
        href={href}
        prefetch={false}
        aria-label={sayReading(reading)}
        aria-keyshortcuts={hasNoteKey ? 'N' : undefined}
        tabIndex={isStop ? 0 : -1}
        style={{ left: `${left}%`, width: `${width}%` }}
        className="absolute inset-y-0 rounded-[3px] hover:bg-ink/7 focus-visible:bg-ink/7 focus-visible:outline-offset-0"
        onPointerEnter={() => onActive(index)}
        onFocus={() => onActive(index)}
        onBlur={() => onActive(null)}
      />
      {onNote && <PointAdd at={left + width / 2} label={`Add a note to ${reading.heading}`} onAdd={() => onNote(index)} />}
    </li>
  )
})

/** The letter by itself: with another key it is a shortcut of the browser. */
const isNoteKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'n' && !ctrlKey && !metaKey && !altKey
