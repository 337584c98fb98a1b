import { type ChartMark, drawnMarks, markLanes, type PlacedMark } from './mark_lanes.ts'
import { bandPath, linePath } from './paths.ts'
import { type TimePlace, timePlaces } from './time_places.ts'
import { type ChartStep, type TimeTick, timeTicks } from './time_ticks.ts'
import { type ValueScale, valueScale } from './value_scale.ts'

/** One step of time, as a bar. */
export interface TimeBarPoint<Part extends string = string> {
  /** RFC 3339, with the workspace's own offset. */
  start: string
  /** What the bar is made of; null where it has not settled, or where there is nothing. */
  parts: Record<Part, number> | null
  /** What is known so far of a bar that has not settled: the least that it will be. */
  known: number | null
  /** What it is expected to be. */
  estimate: { value: number; low: number; high: number } | null
  /** The same step of the time that is compared with. */
  before: number | null
  marks: readonly ChartMark[]
}

export interface TimeBars<Part extends string = string> {
  /** In pixels; the width is whatever there is, so all places across are in percent. */
  height: number
  zero: number
  places: TimePlace[]
  bars: { part: Part; place: TimePlace; y: number; height: number }[]
  /**
   * Bars that have not settled: what is known, from `y` down, and what is to come, from `toCome` down to `y`; `isUntold` among
   * bars with an estimate are those that have none.
   */
  open: { place: TimePlace; y: number; height: number; toCome: number; isUntold: boolean }[]
  /** Whether anything says where the open bars end; without, they have no end. */
  hasEstimate: boolean
  estimateLine: string
  estimateBand: string
  beforeLine: string
  marks: PlacedMark[]
  /** Where the steps begin that have not settled, in percent; null where all have. */
  settledUntil: number | null
  values: ValueScale
  ticks: TimeTick[]
}

interface Frame<Part extends string> {
  /** In the order in which they are stacked, from 0 outwards. */
  parts: readonly Part[]
  step: ChartStep
  height: number
  /** Whether what has not settled may fall too: without an estimate it is not drawn as if there were more to come. */
  mayFall?: boolean
}

/** Room above what is known: an open bar has no top yet. */
const HEADROOM = 0.12

/** @returns a chart of bars with parts, ready to draw; see {@link TimeBars}. */
export function prepareTimeBars<Part extends string>(
  points: readonly TimeBarPoint<Part>[],
  { parts, step, height, mayFall = false }: Frame<Part>,
): TimeBars<Part> {
  const stacked = stackOf(points, parts)
  const isOpen = points.some(({ known }) => known !== null)
  const values = valueScale(
    [...stacked.flatMap(({ from, to }) => [from, to]), ...points.flatMap(levelsOf)],
    height,
    isOpen && !mayFall ? HEADROOM : 0,
  )
  const hasEstimate = points.some(({ estimate }) => estimate !== null)
  const places = timePlaces(points.length)
  const at = (index: number): TimePlace => places[index] as TimePlace
  return {
    height,
    zero: values.y(0),
    places,
    bars: stacked.flatMap(({ part, index, from, to }) => {
      const length = values.y(from) - values.y(to)
      return length === 0 ? [] : [{ part, place: at(index), y: values.y(to), height: length }]
    }),
    open: points.flatMap(({ known, estimate }, index) => {
      if (known === null) return []
      const [y, foot] = [values.y(Math.max(0, known)), values.y(Math.min(0, known))]
      const isUntold = (hasEstimate || mayFall) && !estimate
      const toCome = estimate ? Math.min(y, values.y(estimate.value)) : isUntold ? y : 0
      return [{ place: at(index), y, height: foot - y, toCome, isUntold }]
    }),
    hasEstimate,
    ...linesOf(points, places, values),
    marks: markLanes(points.flatMap(({ marks }, index) => drawnMarks(marks).map((mark) => ({ ...mark, x: at(index).middle })))),
    settledUntil: settledUntil(points, places),
    values,
    ticks: timeTicks(
      points.map(({ start }) => start),
      step,
    ),
  }
}

/** One part of one bar, from its lower to its upper end. */
interface Stacked<Part> {
  part: Part
  index: number
  from: number
  to: number
}

/** What lowers stands below 0, what raises above. */
function stackOf<Part extends string>(points: readonly TimeBarPoint<Part>[], parts: readonly Part[]): Stacked<Part>[] {
  const ends = points.map(() => ({ above: 0, below: 0 }))
  return parts.flatMap((part) =>
    points.map((point, index) => {
      const end = ends[index] as (typeof ends)[number]
      const amount = point.parts?.[part] ?? 0
      const [from, to] = amount < 0 ? [end.below + amount, end.below] : [end.above, end.above + amount]
      if (amount < 0) end.below = from
      else end.above = to
      return { part, index, from, to }
    }),
  )
}

const levelsOf = ({ known, estimate, before }: TimeBarPoint): number[] =>
  [known, before, estimate?.low, estimate?.high, estimate?.value].filter((level) => typeof level === 'number')

function linesOf(points: readonly TimeBarPoint[], places: readonly TimePlace[], { y }: ValueScale) {
  const x = (index: number): number => places[index]?.middle ?? 0
  const estimates = points.flatMap(({ estimate }, index) =>
    estimatePoints(points, index, places).map((at) => ({ x: at, estimate })),
  )
  return {
    estimateLine: linePath(estimates.map(({ x, estimate }) => ({ x, y: estimate && y(estimate.value) }))),
    estimateBand: bandPath(
      estimates.map(({ x, estimate }) => ({ x, low: estimate && y(estimate.low), high: estimate && y(estimate.high) })),
    ),
    beforeLine: linePath(points.map(({ before }, index) => ({ x: x(index), y: before === null ? null : y(before) }))),
  }
}

/** Middle to middle, and at both ends of a run as far as its bar goes: so that one step alone has a band, too. */
function estimatePoints(points: readonly TimeBarPoint[], index: number, places: readonly TimePlace[]): number[] {
  const { barLeft, barWidth, middle } = places[index] as TimePlace
  if (!points[index]?.estimate) return [middle]
  const isFirst = !points[index - 1]?.estimate
  const isLast = !points[index + 1]?.estimate
  return [...(isFirst ? [barLeft] : []), ...(isFirst && isLast ? [] : [middle]), ...(isLast ? [barLeft + barWidth] : [])]
}

/** Steps settle in their order: behind the last that has parts, nothing has. */
function settledUntil(points: readonly TimeBarPoint[], places: readonly TimePlace[]): number | null {
  const next = points.findLastIndex(({ parts }) => parts !== null) + 1
  return points.slice(next).some(({ known }) => known !== null) ? (places[next]?.left ?? null) : null
}
