/** The widest bar, in percent of the chart: one alone is a bar still, and no wall. */
const WIDEST = 7
/** Of a step's room, what its bar has; the rest is between it and its neighbours. */
const BAR_SHARE = 0.7

/** Where a step of time stands across a chart, in percent of its width. */
export interface TimePlace {
  /** All of the step's room, side by side with its neighbours'. */
  left: number
  width: number
  middle: number
  /** The bar within it. */
  barLeft: number
  barWidth: number
}

/** @returns a place for each of `count` steps, all equally wide: a day of 23 hours is a day. */
export function timePlaces(count: number): TimePlace[] {
  const indices = Array.from({ length: count }, (_, index) => index)
  const width = count === 0 ? 0 : 100 / count
  const barWidth = Math.min(WIDEST, width * BAR_SHARE)
  return indices.map((index) => {
    const middle = width * (index + 0.5)
    return { left: width * index, width, middle, barLeft: middle - barWidth / 2, barWidth }
  })
}
