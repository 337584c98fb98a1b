import { nice, ticks as ticksBetween } from 'd3-array'
import { linePath } from './paths.ts'
import { type TimePlace, timePlaces } from './time_places.ts'
import { type ChartStep, type TimeTick, timeTicks } from './time_ticks.ts'
import type { ValueScale } from './value_scale.ts'

/** What was expected of a step of time, and what came of it. */
export interface ToldPoint {
  /** RFC 3339, with the workspace's own offset. */
  start: string
  estimate: { value: number; low: number; high: number } | null
  /** What was known then. */
  provisional: number | null
  cameOf: number | null
  /** Null until something came of it. */
  isWithin: boolean | null
  /** Nobody was told then. */
  isReconstructed: boolean
}

export interface ToldBands {
  height: number
  places: TimePlace[]
  bands: { place: TimePlace; y: number; height: number; middle: number; isReconstructed: boolean }[]
  provisional: { place: TimePlace; y: number }[]
  cameOf: { place: TimePlace; y: number; isWithin: boolean }[]
  cameOfLine: string
  values: ValueScale
  ticks: TimeTick[]
}

const TICKS = 4

/** @returns the bands that were told as bars that float, what came of each as a dot, and what was provisional; on a scale that fits them. */
export function prepareToldBands(points: readonly ToldPoint[], { step, height }: { step: ChartStep; height: number }): ToldBands {
  const places = timePlaces(points.length)
  const values = fittedScale(points.flatMap(valuesOf), height)
  const placed = points.map((point, index) => ({ ...point, place: places[index] as TimePlace }))
  return {
    height,
    places,
    bands: placed.flatMap(({ estimate, place, isReconstructed }) => {
      if (!estimate) return []
      const y = values.y(estimate.high)
      return [{ place, y, height: values.y(estimate.low) - y, middle: values.y(estimate.value), isReconstructed }]
    }),
    provisional: placed.flatMap(({ provisional, place }) => (provisional === null ? [] : [{ place, y: values.y(provisional) }])),
    cameOf: placed.flatMap(({ cameOf, isWithin, place }) =>
      cameOf === null ? [] : [{ place, y: values.y(cameOf), isWithin: isWithin !== false }],
    ),
    cameOfLine: linePath(placed.map(({ cameOf, place }) => ({ x: place.middle, y: cameOf === null ? null : values.y(cameOf) }))),
    values,
    ticks: timeTicks(
      points.map(({ start }) => start),
      step,
    ),
  }
}

const valuesOf = ({ estimate, provisional, cameOf }: ToldPoint): number[] =>
  [estimate?.low, estimate?.high, provisional, cameOf].filter((value) => value != null)

/** Marks are read against each other, not against 0; from 0 on where there is nothing. */
function fittedScale(values: readonly number[], height: number): ValueScale {
  const [lowest, highest] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)]
  const [low, high] = nice(lowest, highest === lowest ? lowest + 1 : highest, TICKS)
  const y = (value: number): number => (height * (high - value)) / (high - low)
  const ticks = ticksBetween(low, high, TICKS)
  return { y, ticks: ticks.map((value) => ({ value, y: y(value) })), tickStep: (ticks[1] ?? 1) - (ticks[0] ?? 0) }
}
