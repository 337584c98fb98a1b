import { type ReactNode, useId } from 'react'
import type { EvidenceLine } from './evidence_line.ts'
import { Stretched, Stroke } from './stretched.tsx'

/** Room at the left for the names of the scale. */
const AXIS_WIDTH = 64
/** Above the plot: for what stands at the beginning. */
export const EVIDENCE_TOP = 24
const TOP = EVIDENCE_TOP
const BELOW = 24
const SMALL = { fontSize: 12, fill: 'var(--ink-subtle)' }

export interface EvidenceDrawingProps {
  /** What makes its points readable. */
  children?: ReactNode
  line: EvidenceLine
  height: number
  colour: string
  title: string
  description: string
  ticks: readonly { label: string; y: number }[]
  /** What stands at the line of the alarm. */
  promised: string
  days: readonly { index: number; label: string; isExtra: boolean; x: number }[]
  began: { x: number; said: string } | null
  marks: readonly { kind: string; x: number; y: number; said: string }[]
  /** Where alerts fired, in percent. */
  alerts: readonly { id: string; x: number }[]
}

/** How rarely chance alone would look like this, over time, with the line from which on it is an alarm. Decides nothing. */
export function EvidenceDrawing({ children, line, height, colour, title, description, ...marked }: EvidenceDrawingProps) {
  const id = useId()
  return (
    <div className="relative" style={{ marginLeft: AXIS_WIDTH }}>
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
          {marked.ticks.map(({ label, y }) => (
            <g key={label}>
              <line x1="0" x2="100%" y1={y} y2={y} stroke="var(--line)" />
              <text x="-8" y={y + 4} textAnchor="end" {...SMALL}>
                {label}
              </text>
            </g>
          ))}
          <Stretched height={height}>
            <path d={line.above} fill={colour} fillOpacity="0.14" />
          </Stretched>
          <line x1="0" x2="100%" y1={line.promised} y2={line.promised} stroke="var(--bad)" strokeDasharray="5 3" />
          <Stretched height={height}>
            <Stroke d={line.line} colour="var(--ink)" width={1.75} rim />
          </Stretched>
          <Marks line={line} height={height} {...marked} />
          {marked.days.map(({ index, label, isExtra, x }) => (
            <text
              key={index}
              x={`${x}%`}
              y={height + 18}
              textAnchor={x > 97 ? 'end' : 'middle'}
              className={isExtra ? 'max-sm:hidden' : undefined}
              {...SMALL}
            >
              {label}
            </text>
          ))}
        </g>
      </svg>
      {children}
    </div>
  )
}

const MARK_COLOURS: Record<string, string> = {
  watching: 'var(--warn)',
  drifting: 'var(--bad)',
  better: 'var(--good)',
  shifted: 'var(--accent)',
}

function Marks({
  line,
  height,
  promised,
  began,
  marks,
  alerts,
}: Pick<EvidenceDrawingProps, 'line' | 'height' | 'promised' | 'began' | 'marks' | 'alerts'>) {
  return (
    <>
      <text x="0" dx="6" y={line.promised - 6} fontSize="12" fontWeight="600" fill="var(--bad)" {...RIM}>
        alarm: {promised}
      </text>
      {began && (
        <>
          <line x1={`${began.x}%`} x2={`${began.x}%`} y1={-8} y2={height} stroke="var(--ink-default)" strokeDasharray="1.5 3" />
          <text x={`${began.x}%`} y={-12} textAnchor={anchorOf(began.x)} fontSize="12" fill="var(--ink-default)">
            {began.said}
          </text>
        </>
      )}
      {alerts.map(({ id, x }) => (
        // At the foot of the plot, with its words in what the day says.
        <svg key={id} x={`${x}%`} y={height} overflow="visible" aria-hidden="true">
          <path d="M-6 0L0 -11L6 0Z" fill="var(--surface)" stroke="var(--bad)" strokeWidth="1.5" strokeLinejoin="round" />
          <text y="-1.5" textAnchor="middle" fontSize="8" fontWeight="700" fill="var(--bad)">
            !
          </text>
        </svg>
      ))}
      {marks.map(({ kind, x, y, said }) => (
        <g key={kind}>
          <circle cx={`${x}%`} cy={y} r="4" fill={MARK_COLOURS[kind]} stroke="var(--surface)" strokeWidth="1.5" />
          <text
            x={`${x}%`}
            dx={x > 60 ? -10 : 10}
            y={wordsAt(y, line.promised)}
            textAnchor={x > 60 ? 'end' : 'start'}
            fontSize="12"
            {...RIM}
          >
            <tspan fontWeight="600" fill={MARK_COLOURS[kind]}>
              {kind}
            </tspan>
            <tspan className="max-sm:hidden" fill="var(--ink-default)">
              {` ${said}`}
            </tspan>
          </text>
        </g>
      ))}
    </>
  )
}

/** Words stand above their point; below it where the line of the alarm and its own words are there. */
const wordsAt = (y: number, promised: number): number => (y > promised && y - promised < 26 ? y + 20 : y - 8)

/** Text stands out from what it crosses. */
const RIM = { stroke: 'var(--surface)', strokeWidth: 4, paintOrder: 'stroke' } as const

const anchorOf = (x: number): 'start' | 'middle' | 'end' => (x < 12 ? 'start' : x > 88 ? 'end' : 'middle')
