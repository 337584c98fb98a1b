import type { Handler } from '../event/types.ts'
import { type AgeBands, ageBandsOf } from '../nowcast/age_bands.ts'
import { type CumulativeHazard, cumulativeHazardOf } from '../nowcast/cumulative_hazard.ts'
import type { HourOfWeek } from '../nowcast/week.ts'
import type { DriftBaseline, Part } from './baseline.ts'

/** Hazards that are summed up, with the factors of parts, to be looked up. */
export interface ReadyHazards {
  bands: AgeBands
  hazards: Record<Handler, CumulativeHazard>
  factorOf: (part: Part) => number
}

/** A baseline made ready for evaluating. Worth keeping from minute to minute. */
export interface ReadyBaseline extends ReadyHazards {
  baseline: DriftBaseline
  hourOfWeek: HourOfWeek
}

/** @returns the baseline made ready. @param hourOfWeek in the time zone of the workspace. */
export const readyBaseline = (baseline: DriftBaseline, hourOfWeek: HourOfWeek): ReadyBaseline => ({
  ...readyHazards(baseline, hourOfWeek),
  baseline,
  hourOfWeek,
})

type LearnedHazards = Pick<DriftBaseline, 'windowHours' | 'rhythm' | 'hazard' | 'factors'>

/** @returns of a baseline what breaks are foretold by. @param hourOfWeek in the time zone of the workspace. */
export function readyHazards(learned: LearnedHazards, hourOfWeek: HourOfWeek): ReadyHazards {
  const rhythm = Float64Array.from(learned.rhythm)
  const hazardOf = (handler: Handler): CumulativeHazard =>
    cumulativeHazardOf(Float64Array.from(learned.hazard[handler]), rhythm, hourOfWeek)
  const factors = new Map(learned.factors.map((one) => [partId(one), one.factor]))
  return {
    bands: ageBandsOf(learned.windowHours),
    hazards: { ai: hazardOf('ai'), human: hazardOf('human') },
    // A value that the baseline does not know is taken to be as its handler.
    factorOf: (part) => factors.get(partId(part)) ?? 1,
  }
}

/** @returns the same text for the same part. */
export const partId = ({ handler, dimension, value }: Part): string => `${handler}/${dimension}/${value}`
