import { nice, ticks as ticksBetween } from 'd3-array'

/** Where amounts stand in a box: 0 is its top. */
export interface ValueScale {
  /** @returns the distance from the top, in the box's own units. */
  y: (value: number) => number
  ticks: { value: number; y: number }[]
  /** How far apart the ticks are; what a tick's decimals follow from. */
  tickStep: number
}

const TICKS = 4

/**
 * A straight scale (`scaleLinear` of d3-scale would bring colours, dates and texts to interpolate between) that has 0 in it: a bar's length and a line's height are read against it, so that little looks like little.
 * @param values what has to fit; what is not finite is left out, and with nothing left the scale goes to 1.
 * @param headroom how much of the highest value stays free above it, e.g. 0.1.
 */
export function valueScale(values: readonly number[], height: number, headroom = 0): ValueScale {
  const finite = values.filter(Number.isFinite)
  const lowest = Math.min(0, ...finite)
  const highest = Math.max(0, ...finite) * (1 + headroom)
  const [low, high] = nice(lowest, lowest === highest ? 1 : highest, TICKS)
  const y = (value: number): number => (height * (high - value)) / (high - low)
  const ticks = ticksBetween(low, high, TICKS)
  return {
    y,
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    tickStep: (ticks[1] ?? 1) - (ticks[0] ?? 0),
  }
}
