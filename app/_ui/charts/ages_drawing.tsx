import { useId } from 'react'
import type { AgeCurves } from './age_curves.ts'
import { Stretched, Stroke } from './stretched.tsx'

/** Room at the sides: for the scale, and for what stands at the ends of the curves. */
const LEFT = 40
export const AGES_RIGHT = 92
const TOP = 12
const BELOW = 40
const SMALL = { fontSize: 12, fill: 'var(--ink-subtle)' }
const EVERY_DAYS = 2

/** What stands at the end of a curve. */
interface Labelled {
  label: string
  y: number
}

export interface AgesDrawingProps {
  curves: AgeCurves
  height: number
  colour: string
  title: string
  description: string
  before: Labelled
  now: Labelled | null
  /** For the pointer: what each part across says. Screen readers and keys have it from a table. */
  tips?: readonly { x: number; width: number; said: string }[]
  /** An age at which both are pointed at. */
  day: { x: number; before: number; now: number } | null
}

/** What came back by days since it was resolved: then, and now as far as it is known; what is to be expected is dashed. */
export function AgesDrawing({ curves, height, colour, title, description, before, now, day, tips = [] }: AgesDrawingProps) {
  const id = useId()
  const days = Array.from({ length: Math.floor(curves.lastDay / EVERY_DAYS) + 1 }, (_, place) => place * EVERY_DAYS)
  return (
    <div style={{ marginLeft: LEFT, marginRight: AGES_RIGHT }}>
      <svg
        role="img"
        aria-labelledby={`${id}title ${id}description`}
        width="100%"
        height={TOP + height + BELOW}
        overflow="visible"
        className="block"
      >
        <title id={`${id}title`}>{title}</title>
        <desc id={`${id}description`}>{description}</desc>
        <g transform={`translate(0 ${TOP})`}>
          {curves.scale.ticks.map(({ value, y }) => (
            <g key={value}>
              <line x1="0" x2="100%" y1={y} y2={y} stroke={value === 0 ? 'var(--line-strong)' : 'var(--line)'} />
              <text x="-8" y={y + 4} textAnchor="end" {...SMALL}>
                {Math.round(value * 1_000) / 10}%
              </text>
            </g>
          ))}
          <Stretched height={height}>
            <path d={curves.between} fill={colour} fillOpacity="0.12" />
            <Stroke d={curves.before} colour="var(--ink-default)" width={1.75} />
            <Stroke d={curves.expected} colour={colour} width={2} dashes="5 4" />
            <Stroke d={curves.now} colour={colour} width={2.25} rim />
          </Stretched>
          {day && (
            <>
              <line x1={`${day.x}%`} x2={`${day.x}%`} y1={day.now} y2={day.before} stroke="var(--ink-default)" />
              <circle cx={`${day.x}%`} cy={day.now} r="3.5" fill={colour} />
              <circle cx={`${day.x}%`} cy={day.before} r="3.5" fill="var(--ink-default)" />
            </>
          )}
          <Ends {...{ before, now, colour }} />
          {tips.map(({ x, width, said }) => (
            <rect key={x} x={`${x}%`} width={`${width}%`} y="0" height={height} fill="transparent">
              <title>{said}</title>
            </rect>
          ))}
          {days.map((at) => (
            <text key={at} x={`${curves.x(at)}%`} y={height + 18} textAnchor="middle" {...SMALL}>
              {at}
            </text>
          ))}
          <text x="50%" y={height + 36} textAnchor="middle" {...SMALL}>
            days since it was resolved
          </text>
        </g>
      </svg>
    </div>
  )
}

/** Labels this near would lie on each other. */
const LABEL_HEIGHT = 16

function Ends({ before, now, colour }: Pick<AgesDrawingProps, 'before' | 'now' | 'colour'>) {
  const gap = now ? Math.max(0, LABEL_HEIGHT - Math.abs(before.y - now.y)) / 2 : 0
  const isAbove = now !== null && now.y <= before.y
  const text = { x: '100%', dx: 8, fontSize: 12, fontWeight: 600 }
  return (
    <>
      <text {...text} y={before.y + 4 + (isAbove ? gap : -gap)} fill="var(--ink-default)">
        {before.label}
      </text>
      {now && (
        <text {...text} y={now.y + 4 + (isAbove ? -gap : gap)} fill={colour}>
          {now.label}
        </text>
      )}
    </>
  )
}
