import { useId } from 'react'
import { LANE_HEIGHT, MarkLabels } from './mark_labels.tsx'
import { Stretched, Stroke } from './stretched.tsx'
import { ValueAxis } from './time_bars_axes.tsx'
import { AXIS_WIDTH } from './time_bars_drawing.tsx'
import type { SpanTone, WatchedLine } from './watched_line.ts'

/** Above the plot: for the names of releases, and the pins. */
const PINS = 22
const BELOW = 24
const SMALL = { fontSize: 12, fill: 'var(--ink-subtle)' }

/** Text stands out from what it crosses. */
const RIM = { stroke: 'var(--surface)', strokeWidth: 4, paintOrder: 'stroke' } as const

const TONES: Readonly<Record<SpanTone, string>> = { bad: 'var(--bad)', warn: 'var(--warn)', neutral: 'var(--ink-subtle)' }

export interface WatchedLineDrawingProps {
  drawn: WatchedLine
  height: number
  title: string
  /** The chart in a sentence. */
  description: string
  /** What stands at the line that the values are held against. */
  limitSaid: string
  days: readonly { index: number; label: string; isExtra: boolean; x: number }[]
  formatTick: (value: number, tickStep: number) => string
}

/** What a rule watches over time, its limit, when it spoke, and the releases. Decides nothing. */
export function WatchedLineDrawing({ drawn, height, title, description, limitSaid, days, formatTick }: WatchedLineDrawingProps) {
  const id = useId()
  const lanes = Math.max(0, ...drawn.releases.map(({ lane }) => (lane ?? 0) + 1))
  const top = lanes * LANE_HEIGHT + PINS
  return (
    <div style={{ marginLeft: AXIS_WIDTH }}>
      <svg
        role="img"
        aria-labelledby={`${id}title ${id}description`}
        width="100%"
        height={top + height + BELOW}
        overflow="visible"
        className="block"
      >
        <title id={`${id}title`}>{title}</title>
        <desc id={`${id}description`}>{description}</desc>
        <MarkLabels marks={drawn.releases} top={top} bottom={top + height} />
        <g transform={`translate(0 ${top})`}>
          <Spans spans={drawn.spans} height={height} />
          <ValueAxis values={drawn.values} formatTick={formatTick} zero={drawn.values.y(0)} />
          <Stretched height={height}>
            <path d={drawn.band} fill="var(--accent)" fillOpacity="0.2" />
            <Stroke d={drawn.expected} colour="var(--accent)" width={1.25} />
            <Stroke d={drawn.line} colour="var(--accent)" width={2} rim />
          </Stretched>
          {drawn.limit !== null && <Limit y={drawn.limit} said={limitSaid} />}
          {drawn.end && <circle cx={`${drawn.end.x}%`} cy={drawn.end.y} r="3.5" fill="var(--accent)" stroke="var(--surface)" />}
          <Pins spans={drawn.spans} height={height} />
          {days.map(({ index, label, isExtra, x }) => (
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
    </div>
  )
}

const Limit = ({ y, said }: { y: number; said: string }) => (
  <>
    <line x1="0" x2="100%" y1={y} y2={y} stroke="var(--ink-default)" strokeDasharray="5 3" />
    <text x="0" dx="6" y={y - 6} fontSize="12" fill="var(--ink-default)" {...RIM}>
      {said}
    </text>
  </>
)

const Spans = ({ spans, height }: { spans: WatchedLine['spans']; height: number }) =>
  spans.map(({ key, x, width, tone }) => (
    <rect key={key} x={`${x}%`} width={`${width}%`} y="0" height={height} fill={TONES[tone]} fillOpacity="0.12" />
  ))

/** Where it began to speak; the words of those that stand close to the one before are left to the table. */
function Pins({ spans, height }: { spans: WatchedLine['spans']; height: number }) {
  return spans.map(({ key, x, tone, said }, place) => {
    if (said === null) return null
    const before = spans[place - 1]
    const isNear = before !== undefined && x - before.x < 18
    return (
      <g key={key}>
        <line x1={`${x}%`} x2={`${x}%`} y1={-6} y2={height} stroke={TONES[tone]} strokeWidth="1.5" />
        <circle cx={`${x}%`} cy={-8} r="4" fill={TONES[tone]} />
        {!isNear && (
          <text
            x={`${x}%`}
            dx={x > 70 ? -9 : 9}
            y={-4}
            textAnchor={x > 70 ? 'end' : 'start'}
            fontSize="12"
            fontWeight="600"
            fill={TONES[tone]}
            {...RIM}
          >
            {said}
          </text>
        )}
      </g>
    )
  })
}
