/** One end of a line, in the units of the box; null where nothing is known, which leaves a gap. */
export interface LinePoint {
  x: number
  y: number | null
}

/** The same with room above and below. */
export interface BandPoint {
  x: number
  low: number | null
  high: number | null
}

// d3-shape would write the same, and weigh more than all the rest of the chart's shapes.

/** @returns the path of a line, straight from point to point and broken at gaps; empty where nothing is known. */
export const linePath = (points: readonly LinePoint[]): string =>
  runsOf(points.map(({ x, y }) => (isKnown(y) ? place(x, y) : null)))
    .map((run) => `M${run.join('L')}${run.length === 1 ? 'Z' : ''}`)
    .join('')

/** @returns the path of the surface between a low and a high line; the same rules. */
export const bandPath = (points: readonly BandPoint[]): string =>
  runsOf(points.map(({ x, low, high }) => (isKnown(low) && isKnown(high) ? { top: place(x, high), foot: place(x, low) } : null)))
    .map((run) => `M${[...run.map(({ top }) => top), ...run.map(({ foot }) => foot).reverse()].join('L')}Z`)
    .join('')

const isKnown = (value: number | null): value is number => Number.isFinite(value)

/** To a thousandth of a unit: nobody sees more, and the page has each point in it. */
const place = (x: number, y: number): string => `${Math.round(x * 1e3) / 1e3},${Math.round(y * 1e3) / 1e3}`

/** @returns what lies between the gaps. */
function runsOf<T>(items: readonly (T | null)[]): T[][] {
  const runs: T[][] = [[]]
  for (const item of items) {
    if (item === null) runs.push([])
    else runs.at(-1)?.push(item)
  }
  return runs.filter((run) => run.length > 0)
}
