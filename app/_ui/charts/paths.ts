import { area, line } from 'd3-shape'

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

/** @returns the path of a line, straight from point to point and broken at gaps; empty where nothing is known. */
export const linePath = (points: readonly LinePoint[]): string =>
  line<LinePoint>()
    .x(({ x }) => x)
    .y(({ y }) => y as number)
    .defined(({ y }) => Number.isFinite(y))(points) ?? ''

/** @returns the path of the surface between a low and a high line; the same rules. */
export const bandPath = (points: readonly BandPoint[]): string =>
  area<BandPoint>()
    .x(({ x }) => x)
    .y0(({ low }) => low as number)
    .y1(({ high }) => high as number)
    .defined(({ low, high }) => Number.isFinite(low) && Number.isFinite(high))(points) ?? ''
