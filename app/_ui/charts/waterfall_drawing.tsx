import { useId } from 'react'
import { shortened } from './shortened.ts'
import type { Waterfall, WaterfallRow } from './waterfall.ts'

/** What stands beside the rows of a waterfall, in their order: the two ends among them. */
export interface WaterfallLabel {
  name: string
  /** What the bar adds, or the value of an end. */
  amount: string
}

/** Where there is room names stand at the left of the bars, else above them. */
export const LAYOUTS = {
  wide: { row: 34, bar: 18, above: 0, left: 292, letters: 44 },
  narrow: { row: 50, bar: 16, above: 20, left: 0, letters: 42 },
} as const
export type WaterfallLayout = keyof typeof LAYOUTS

const TOP = 6
const AXIS = 26
const SMALL = { fontSize: 12, fill: 'var(--ink-subtle)' }
/** Letters stand out from what runs behind them. */
const RIM = { stroke: 'var(--surface)', strokeWidth: 3, paintOrder: 'stroke' } as const
const FILLS = {
  before: 'var(--ink)',
  rise: 'var(--bad)',
  fall: 'var(--good)',
  none: 'var(--line-strong)',
  after: 'var(--accent)',
}

export interface WaterfallDrawingProps {
  waterfall: Waterfall
  labels: readonly WaterfallLabel[]
  layout: WaterfallLayout
  formatTick: (value: number, tickStep: number) => string
  title: string
  description: string
}

/** @returns where a row begins, below the top of the drawing. */
export const rowTop = (place: number, layout: WaterfallLayout): number => TOP + place * LAYOUTS[layout].row

/** @returns where the bar of a row has its middle. */
function rowMiddle(place: number, layout: WaterfallLayout): number {
  const { row, above } = LAYOUTS[layout]
  return rowTop(place, layout) + (row + above) / 2
}

/** What is added on the way from one value to another, a bar each; the last with the band in which it is expected. */
export function WaterfallDrawing({ waterfall, labels, layout, formatTick, title, description }: WaterfallDrawingProps) {
  const id = useId()
  const { rows, ticks, tickStep, band } = waterfall
  const bottom = rowTop(rows.length, layout)
  const last = rowTop(rows.length - 1, layout) + LAYOUTS[layout].above
  return (
    <svg
      role="img"
      aria-labelledby={`${id}title ${id}description`}
      width="100%"
      height={bottom + AXIS}
      overflow="visible"
      className="block"
      data-left={LAYOUTS[layout].left}
    >
      <title id={`${id}title`}>{title}</title>
      <desc id={`${id}description`}>{description}</desc>
      {ticks.map(({ value, x }, place) => (
        <g key={value}>
          <line x1={`${x}%`} x2={`${x}%`} y1={TOP} y2={bottom} stroke="var(--line)" />
          <text
            x={`${x}%`}
            y={bottom + 18}
            textAnchor={anchorOf(x)}
            {...SMALL}
            className={place % 2 ? '@max-md:hidden' : undefined}
          >
            {formatTick(value, tickStep)}
          </text>
        </g>
      ))}
      {band && (
        <rect
          x={`${band.left}%`}
          width={`${band.width}%`}
          y={last + 4}
          height={LAYOUTS[layout].row - LAYOUTS[layout].above - 8}
          fill="var(--accent)"
          fillOpacity="0.2"
          rx="3"
        />
      )}
      {rows.slice(0, -1).map(({ end, place }) => (
        <line
          key={place}
          x1={`${end}%`}
          x2={`${end}%`}
          y1={rowMiddle(place, layout)}
          y2={rowMiddle(place + 1, layout)}
          stroke="var(--ink-subtle)"
        />
      ))}
      {rows.map((row) => (
        <Row key={row.place} {...{ row, layout }} label={labels[row.place]} />
      ))}
    </svg>
  )
}

/** Neither end of the axis hangs over the edge. */
const anchorOf = (x: number): 'start' | 'middle' | 'end' => (x < 2 ? 'start' : x > 98 ? 'end' : 'middle')

interface RowProps {
  row: WaterfallRow
  label: WaterfallLabel | undefined
  layout: WaterfallLayout
}

function Row({ row, label, layout }: RowProps) {
  const { bar, left, letters } = LAYOUTS[layout]
  const y = rowTop(row.place, layout)
  const middle = rowMiddle(row.place, layout)
  const isEnd = row.kind === 'before' || row.kind === 'after'
  const fill = FILLS[row.kind]
  return (
    <g>
      {isEnd ? (
        <circle cx={`${row.end}%`} cy={middle} r="5" fill={fill} />
      ) : (
        <rect x={`${row.left}%`} width={`${row.width}%`} y={middle - bar / 2} height={bar} rx="1.5" fill={fill} stroke={fill} />
      )}
      <text
        x={-left}
        y={left > 0 ? middle + 4 : y + 15}
        fontSize="13"
        fontWeight={isEnd ? 600 : 400}
        fill={isEnd ? 'var(--ink)' : 'var(--ink-emphasis)'}
        {...RIM}
      >
        {shortened(label?.name ?? '', letters)}
      </text>
      <Amount row={row} y={middle + 4} amount={label?.amount ?? ''} isBold={isEnd} />
    </g>
  )
}

interface AmountProps {
  row: WaterfallRow
  y: number
  amount: string
  isBold: boolean
}

/** Percent of the width that an amount may take. */
const ROOM = 20
const INKS = { before: 'var(--ink)', after: 'var(--ink)', none: 'var(--ink-default)', rise: 'var(--bad)', fall: 'var(--good)' }

/** At the right of its bar, at the left where there is no room, and within it where there is none there either. */
function Amount({ row, y, amount, isBold }: AmountProps) {
  const right = row.left + row.width
  const [x, dx, anchor] =
    right < 100 - ROOM
      ? ([right, 10, 'start'] as const)
      : row.left > ROOM
        ? ([row.left, -10, 'end'] as const)
        : ([row.left + row.width / 2, 0, 'middle'] as const)
  const isWithin = anchor === 'middle'
  return (
    <text
      x={`${x}%`}
      dx={dx}
      y={y}
      textAnchor={anchor}
      fontSize="13"
      fontWeight={isBold || isWithin ? 600 : 500}
      fill={isWithin ? 'var(--surface)' : INKS[row.kind]}
      {...(isWithin ? {} : RIM)}
    >
      {amount}
    </text>
  )
}
