import { linePath } from './paths.ts'

export interface DayLine {
  path: string
  /** Where what it is held against stands. */
  mark: number
  end: { x: number; y: number }
}

/** What a line of days is drawn within: from the bottom to the top, and the value that it is held against. */
export interface LineRange {
  low: number
  high: number
  mark: number
}

/**
 * @param values a day each; null where nothing is known. What lies beyond the range is drawn at its edge.
 * @returns the shape in a box of 100 by `height`; null where fewer than two days are known.
 */
export function prepareDayLine(
  values: readonly (number | null)[],
  { low, high, mark }: LineRange,
  height: number,
): DayLine | null {
  const y = (value: number): number => height * (1 - (Math.min(high, Math.max(low, value)) - low) / (high - low))
  const x = (index: number): number => (index / Math.max(1, values.length - 1)) * 100
  const points = values.map((value, index) => ({ x: x(index), y: value === null ? null : y(value) }))
  const known = points.flatMap((point) => (point.y === null ? [] : [{ x: point.x, y: point.y }]))
  const end = known.at(-1)
  if (known.length < 2 || !end) return null
  return { path: linePath(points), mark: y(mark), end }
}
