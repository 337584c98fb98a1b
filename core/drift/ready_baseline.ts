import type { Handler } from '../event/types.ts'
import { type AgeBands, ageBandsOf } from '../nowcast/age_bands.ts'
import { type CumulativeHazard, cumulativeHazardOf } from '../nowcast/cumulative_hazard.ts'
import type { HourOfWeek } from '../nowcast/week.ts'
import type { DriftBaseline, Part } from './baseline.ts'

/** A baseline made ready for evaluating: its hazards summed up, its lists to be looked up. Worth keeping from minute to minute. */
export interface ReadyBaseline {
  baseline: DriftBaseline
  bands: AgeBands
  hourOfWeek: HourOfWeek
  hazards: Record<Handler, CumulativeHazard>
  factorOf: (part: Part) => number
}

/** @returns the baseline made ready. @param hourOfWeek in the time zone of the workspace. */
export function readyBaseline(baseline: DriftBaseline, hourOfWeek: HourOfWeek): ReadyBaseline {
  const rhythm = Float64Array.from(baseline.rhythm)
  const hazardOf = (handler: Handler): CumulativeHazard =>
    cumulativeHazardOf(Float64Array.from(baseline.hazard[handler]), rhythm, hourOfWeek)
  const factors = new Map(baseline.factors.map((one) => [partId(one), one.factor]))
  return {
    baseline,
    bands: ageBandsOf(baseline.windowHours),
    hourOfWeek,
    hazards: { ai: hazardOf('ai'), human: hazardOf('human') },
    // A value that the baseline does not know is taken to be as its handler.
    factorOf: (part) => factors.get(partId(part)) ?? 1,
  }
}

/** @returns the same text for the same part. */
export const partId = ({ handler, dimension, value }: Part): string => `${handler}/${dimension}/${value}`
