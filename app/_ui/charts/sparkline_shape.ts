import { bandPath, linePath } from './paths.ts'
import { valueScale } from './value_scale.ts'

export interface SparkPoint {
  start: string
  value: number | null
}

/** In a box of 100 by `height`, stretched to what room there is. */
export interface SparklineShape {
  line: string
  /** From 0 to the line. */
  surface: string
  /** The time that is compared with. */
  beforeLine: string
  zero: number
  /** Where the line ends. */
  end: { x: number; y: number }
}

/**
 * The shape of a figure over a range, on 0: a change of 0.3 % is a change of 0.3 % of the height.
 * @param before the same steps of the time that is compared with, by their place.
 * @returns null where there are not two points to draw a line between.
 */
export function prepareSparkline(
  points: readonly SparkPoint[],
  before: readonly (number | null)[],
  height: number,
): SparklineShape | null {
  const known = points.flatMap(({ value }, index) => (value !== null && Number.isFinite(value) ? [{ value, index }] : []))
  const last = known.at(-1)
  if (known.length < 2 || !last) return null
  const compared = points.map((_, index) => before[index] ?? null)
  const { y } = valueScale([...known.map(({ value }) => value), ...compared.filter((value) => value !== null)], height)
  const x = (index: number): number => (index / (points.length - 1)) * 100
  const yOf = (value: number | null): number | null => (value === null ? null : y(value))
  return {
    line: linePath(points.map(({ value }, index) => ({ x: x(index), y: yOf(value) }))),
    surface: bandPath(points.map(({ value }, index) => ({ x: x(index), low: y(0), high: yOf(value) }))),
    beforeLine: linePath(compared.map((value, index) => ({ x: x(index), y: yOf(value) }))),
    zero: y(0),
    end: { x: x(last.index), y: y(last.value) },
  }
}
