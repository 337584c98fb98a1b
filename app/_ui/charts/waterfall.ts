import { nice, ticks as ticksBetween } from 'd3-array'

interface WaterfallInput {
  before: number
  /** What is added, one after the other. */
  steps: readonly number[]
  after: number
  /** Between which values the last one is expected; null where it is known. */
  band: { low: number; high: number } | null
}

/** A row of the drawing: a step as a bar, the two ends as points. */
export interface WaterfallRow {
  /** 0 is the uppermost. */
  place: number
  kind: 'before' | 'rise' | 'fall' | 'none' | 'after'
  /** Where it begins and how wide it is, in percent of the width. */
  left: number
  width: number
  /** Where the value stands that it ends with. */
  end: number
}

export interface Waterfall {
  rows: readonly WaterfallRow[]
  ticks: readonly { value: number; x: number }[]
  tickStep: number
  band: { left: number; width: number } | null
}

const TICKS = 5
/** Where nothing moves there is a scale all the same: so much of the value to both sides. */
const ROOM = 0.05
/** What sums of floating point are off by must not become a tick of its own. */
const DIGITS = 12

/** @returns the bars of a waterfall that runs from left to right; its scale has what it needs in it, not always 0. */
export function prepareWaterfall({ before, steps, after, band }: WaterfallInput): Waterfall {
  let running = before
  const levels = steps.map((amount) => {
    const from = running
    running += amount
    return { from, to: running }
  })
  const values = [before, after, ...levels.map(({ to }) => to), ...(band ? [band.low, band.high] : [])]
  const scale = scaleOf(values)
  const bar = (one: number, other: number) => {
    const left = scale.x(Math.min(one, other))
    return { left, width: scale.x(Math.max(one, other)) - left }
  }
  const point = (place: number, kind: 'before' | 'after', value: number): WaterfallRow => ({
    place,
    kind,
    ...bar(value, value),
    end: scale.x(value),
  })
  return {
    rows: [
      point(0, 'before', before),
      ...levels.map(
        ({ from, to }, step): WaterfallRow => ({
          place: step + 1,
          kind: to > from ? 'rise' : to < from ? 'fall' : 'none',
          ...bar(from, to),
          end: scale.x(to),
        }),
      ),
      point(levels.length + 1, 'after', after),
    ],
    ticks: scale.ticks,
    tickStep: scale.tickStep,
    band: band && bar(band.low, band.high),
  }
}

function scaleOf(values: readonly number[]) {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)].map((value) => Number(value.toPrecision(DIGITS))) as [
    number,
    number,
  ]
  const size = Math.max(Math.abs(lowest), Math.abs(highest))
  const room = highest - lowest <= size * 10 ** -(DIGITS - 2) ? size * ROOM || 1 : 0
  const [low, high] = nice(lowest - room, highest + room, TICKS)
  const x = (value: number): number => (100 * (value - low)) / (high - low)
  const ticks = ticksBetween(low, high, TICKS)
  return { x, ticks: ticks.map((value) => ({ value, x: x(value) })), tickStep: (ticks[1] ?? 1) - (ticks[0] ?? 0) }
}
