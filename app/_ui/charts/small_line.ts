import { bandPath, linePath } from './paths.ts'
import { type ValueScale, valueScale } from './value_scale.ts'

/** A step of time of a small chart; what is expected of it has a band. */
export interface SmallPoint {
  value: number | null
  low: number | null
  high: number | null
  isSettled: boolean
}

/** In a box of 100 by `height`. */
export interface SmallLine {
  settled: string
  /** From the last that has settled on. */
  open: string
  band: string
  zero: number
  end: { x: number; y: number; isSettled: boolean } | null
}

/** @returns one scale for several small charts, so that their heights can be compared. */
export const smallScale = (charts: readonly (readonly SmallPoint[])[], height: number): ValueScale =>
  valueScale(
    charts.flat().flatMap(({ value, low, high }) => [value, low, high].filter((one) => one !== null)),
    height,
  )

/** @returns the course of a figure, what has settled and what has not apart, on a scale that others share. */
export function prepareSmallLine(points: readonly SmallPoint[], { y }: Pick<ValueScale, 'y'>): SmallLine {
  const last = Math.max(1, points.length - 1)
  const x = (place: number): number => (place / last) * 100
  const at = (value: number | null): number | null => (value === null ? null : y(value))
  const begins = points.findIndex(({ isSettled, value }) => !isSettled && value !== null)
  const known = points.map(({ value }, place) => ({ x: x(place), y: at(value) }))
  const end = points.findLastIndex(({ value }) => value !== null)
  const ending = points[end]
  return {
    settled: linePath(begins < 0 ? known : known.slice(0, begins)),
    open: begins < 0 ? '' : linePath(known.slice(Math.max(0, begins - 1))),
    band: bandPath(points.map(({ low, high }, place) => ({ x: x(place), low: at(low), high: at(high) }))),
    zero: y(0),
    end: ending && ending.value !== null ? { x: x(end), y: y(ending.value), isSettled: ending.isSettled } : null,
  }
}
