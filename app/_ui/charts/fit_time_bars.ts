import { prepareTimeBars, type TimeBarPoint, type TimeBars } from './time_bars.ts'
import { aroundPlot } from './time_bars_drawing.tsx'

interface Room<Part extends string> {
  parts: readonly Part[]
  step: Parameters<typeof prepareTimeBars>[1]['step']
  /** Of the whole drawing, what stands above and below the plot included. */
  heightPixels: number
}

/** Below this nothing could be read. */
const LEAST_PLOT = 60

/** @returns a chart of bars that is as high as there is room, whatever is said above its plot. */
export function fitTimeBars<Part extends string>(
  points: readonly TimeBarPoint<Part>[],
  { parts, step, heightPixels }: Room<Part>,
): TimeBars<Part> {
  const around = aroundPlot(prepareTimeBars(points, { parts, step, height: heightPixels }))
  return prepareTimeBars(points, { parts, step, height: Math.max(LEAST_PLOT, heightPixels - around) })
}
