import { at } from './numbers.ts'
import type { HourOfWeek } from './week.ts'

/** A handler's hazard, summed up from the resolution on: by the hour of the resolution and the age. */
export interface CumulativeHazard {
  /** @returns Σ h[u] · w[hour of the week of cohortHour + u], u < age, for each age 0 to W. */
  row: (cohortHour: number) => Float64Array
}

/**
 * @param hazard by age in hours; @param rhythm by hour of the week.
 * @returns the sums, made as they are asked for: those of the cohorts of two windows are kept.
 */
export function cumulativeHazardOf(hazard: Float64Array, rhythm: Float64Array, hourOfWeek: HourOfWeek): CumulativeHazard {
  const rows = new Map<number, Float64Array>()
  const make = (cohortHour: number): Float64Array => {
    const row = new Float64Array(hazard.length + 1)
    for (let age = 0; age < hazard.length; age++)
      row[age + 1] = at(row, age) + at(hazard, age) * at(rhythm, hourOfWeek(cohortHour + age))
    return row
  }
  return {
    row: (cohortHour) => {
      const known = rows.get(cohortHour)
      if (known) return known
      const [oldest] = rows.keys()
      if (rows.size > 2 * hazard.length && oldest !== undefined) rows.delete(oldest)
      const row = make(cohortHour)
      rows.set(cohortHour, row)
      return row
    },
  }
}
