import { DEFAULT_FACTOR, type ScenarioName } from '#simulator/scenario.ts'
import { historyStart, type SimulationOptions } from '#simulator/simulate.ts'
import type { SimulateOptions } from './simulate.ts'

export interface SimulationPlan {
  simulation: SimulationOptions
  /** When the simulation's first hour begins. */
  startMs: number
  /** Events up to this time are left out. */
  afterMs: number
  /** The first event at or after this time is not sent any more; infinity: live until stopped. */
  endMs: number
}

/**
 * How many days before the end of the history the change begins: late enough that what is normal is learned without it, and early
 * enough that it is clear; a ramp has come to its height. The vendor's claims are compared with what has settled.
 */
const DAYS_AGO: Record<ScenarioName, number> = {
  steady: 10,
  hazard: 10,
  language: 10,
  // The last release lies within.
  release: 14,
  ramp: 21,
  mix: 10,
  cost: 10,
  vendor: 28,
  field: 2,
  source: 2,
  neglect: 4,
}
const DAY_MS = 86_400_000

/** @returns what the command line asks for, with its defaults filled in. */
export function planSimulation(options: SimulateOptions, nowMs: number): SimulationPlan {
  const { anchor: anchorMs = nowMs, seed, casesPerDay, language, scenario: name } = options
  const weeks = options.liveOnly ? 0 : options.weeks
  const startMs = historyStart({ anchorMs, weeks })
  const scenario = {
    name,
    factor: options.factor ?? DEFAULT_FACTOR[name],
    // Of a short history at the latest halfway.
    fromMs: options.from ?? Math.max(anchorMs - DAYS_AGO[name] * DAY_MS, startMs + (anchorMs - startMs) / 2),
    language,
  }
  const afterMs = Math.max(options.after ?? Number.NEGATIVE_INFINITY, options.liveOnly ? anchorMs : Number.NEGATIVE_INFINITY)
  const endMs = options.historyOnly ? anchorMs : Number.POSITIVE_INFINITY
  return { simulation: { seed, anchorMs, weeks, casesPerDay, scenario }, startMs, afterMs, endMs }
}
