import { bandPath, linePath } from './paths.ts'

/** A figure of a period; what is expected of it has a band. */
export interface LineCell {
  value: number | null
  low: number | null
  high: number | null
  isFirm: boolean
}

/** In a box of 100 by `height`. */
export interface CellLine {
  line: string
  band: string
  /** The last one, where it is known: filled where it has settled, else an outline. */
  end: { x: number; y: number; isFirm: boolean } | null
}

/** So much of the height is left free above and below. */
const ROOM = 4

/**
 * The course of a figure over periods, with the band of those that have not settled. It is not drawn on 0: a table shows whether
 * something moves, its numbers say by how much.
 * @returns null where there are not two values to draw a line between.
 */
export function prepareCellLine(cells: readonly LineCell[], height: number): CellLine | null {
  const known = cells.flatMap(({ value, low, high }) => [value, low, high].filter((one) => one !== null))
  if (cells.filter(({ value }) => value !== null).length < 2) return null
  const [least, most] = [Math.min(...known), Math.max(...known)]
  const span = most - least || Math.abs(most) || 1
  const y = (value: number): number => height - ROOM - ((value - least) / span) * (height - 2 * ROOM)
  const yOf = (value: number | null): number | null => (value === null ? null : y(value))
  const x = (place: number): number => (place / (cells.length - 1)) * 100
  const last = cells.at(-1)
  // A band opens out of the last value without one.
  const bands = cells.map(({ value, low, high }, place) => {
    const opens = low === null && cells[place + 1]?.low !== null && cells[place + 1] !== undefined
    return { x: x(place), low: yOf(opens ? value : low), high: yOf(opens ? value : high) }
  })
  return {
    line: linePath(cells.map(({ value }, place) => ({ x: x(place), y: yOf(value) }))),
    band: bandPath(bands),
    end: last && last.value !== null ? { x: 100, y: y(last.value), isFirm: last.isFirm } : null,
  }
}
