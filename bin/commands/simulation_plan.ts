import { DEFAULT_FACTOR } from '#simulator/scenario.ts'
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

/** @returns what the command line asks for, with its defaults filled in. */
export function planSimulation(options: SimulateOptions, nowMs: number): SimulationPlan {
  const { anchor: anchorMs = nowMs, seed, casesPerDay, language, scenario: name } = options
  const weeks = options.liveOnly ? 0 : options.weeks
  const startMs = historyStart({ anchorMs, weeks })
  const scenario = {
    name,
    factor: options.factor ?? DEFAULT_FACTOR[name],
    fromMs: options.from ?? startMs + (anchorMs - startMs) / 2,
    language,
  }
  const afterMs = Math.max(options.after ?? Number.NEGATIVE_INFINITY, options.liveOnly ? anchorMs : Number.NEGATIVE_INFINITY)
  const endMs = options.historyOnly ? anchorMs : Number.POSITIVE_INFINITY
  return { simulation: { seed, anchorMs, weeks, casesPerDay, scenario }, startMs, afterMs, endMs }
}
