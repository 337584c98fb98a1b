import { scaleLinear } from 'd3-scale'

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
 * A scale that has 0 in it: a bar's length and a line's height are read against it, so that little looks like little.
 * @param values what has to fit; what is not finite is left out, and with nothing left the scale goes to 1.
 * @param headroom how much of the highest value stays free above it, e.g. 0.1.
 */
export function valueScale(values: readonly number[], height: number, headroom = 0): ValueScale {
  const finite = values.filter(Number.isFinite)
  const low = Math.min(0, ...finite)
  const high = Math.max(0, ...finite) * (1 + headroom)
  const scale = scaleLinear([low, low === high ? 1 : high], [height, 0]).nice(TICKS)
  const ticks = scale.ticks(TICKS)
  return {
    y: (value) => scale(value),
    ticks: ticks.map((value) => ({ value, y: scale(value) })),
    tickStep: (ticks[1] ?? 1) - (ticks[0] ?? 0),
  }
}
