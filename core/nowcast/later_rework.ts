import { bandCount, bandOf } from './age_bands.ts'
import { at } from './numbers.ts'
import type { Series } from './series.ts'

/** What cases that are already broken or lost will still cost, by the baseline. */
export interface LaterRework {
  /** e: costs a case and hour, by the age band. */
  perHour: ArrayLike<number>
  /** σ²: Σ cost² / Σ cost of the stints in the baseline. */
  squareOverMean: number
  /** The run's cases that are broken or lost so far, by the hour of their resolution or loss. */
  cases: readonly { cohortHour: number; count: number }[]
}

/** @returns Y of docs/drift.md, section 2.8: the costs that are still to come until their cohorts have matured. */
export function laterReworkOf({ perHour, cases }: LaterRework, { bands, nowHour }: Series): number {
  let total = 0
  for (const { cohortHour, count } of cases) {
    const from = Math.max(1, nowHour - cohortHour)
    for (let band = bandOf(bands, from); band < bandCount(bands); band++) {
      const hours = at(bands.edgesHours, band + 1) - Math.max(at(bands.edgesHours, band), from)
      if (hours > 0) total += count * hours * at(perHour, band)
    }
  }
  return total
}
