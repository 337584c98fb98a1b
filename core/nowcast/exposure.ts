import { eachCell, type LifeTable } from './life_table.ts'
import { addTo } from './numbers.ts'
import { type HourOfWeek, WEEK_HOURS } from './week.ts'

/** The days that a baseline is learned from: calendar hours since the epoch, the last one excluded. */
export interface Learned {
  fromHour: number
  toHour: number
  windowHours: number
  hourOfWeek: HourOfWeek
}

/** How long resolutions of a segment were at risk, and how many broke, by age and hour of the week. */
export interface Exposure {
  /** At [age · 168 + hour of the week]: resolutions at risk, summed over the hours. */
  atRisk: Float64Array
  broken: Float64Array
}

/** @returns all that fitting hazards and a rhythm needs of a table, however many cohorts it has. */
export function exposureOf(table: LifeTable, learned: Learned): Exposure {
  const size = learned.windowHours * WEEK_HOURS
  const exposure: Exposure = { atRisk: new Float64Array(size), broken: new Float64Array(size) }
  eachCell(table, learned, ({ cohortHour, ageHours, atRisk, broken }) => {
    const cell = ageHours * WEEK_HOURS + learned.hourOfWeek(cohortHour + ageHours)
    addTo(exposure.atRisk, cell, atRisk)
    addTo(exposure.broken, cell, broken)
  })
  return exposure
}
