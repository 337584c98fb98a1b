import { eachCell, type LifeTable } from '../nowcast/life_table.ts'
import { addTo } from '../nowcast/numbers.ts'
import type { HourRange } from './hours_together.ts'

/** By age in hours: resolutions at risk, each hour as heavy as the rhythm makes it, and how many broke. */
export interface AgeTally {
  exposure: Float64Array
  broken: Float64Array
}

/** Which cells of a table count. */
export interface Tallied {
  /** Ages that ended before this whole hour. */
  nowHour: number
  windowHours: number
  /** w: how the hour in which something breaks multiplies the hazard. */
  weightOf: (hour: number) => number
  /** Cohorts of these hours alone; null: all. */
  within: HourRange | null
  /** Cohorts of so many hours share a tally; null: all do. */
  blockHours: number | null
}

/** @returns the tallies of a table by the number of the block. */
export function tallyAges(table: LifeTable, of: Tallied): Map<number, AgeTally> {
  const blocks = new Map<number, AgeTally>()
  const range = { fromHour: table.firstHour, toHour: of.nowHour, windowHours: of.windowHours }
  eachCell(table, range, ({ cohortHour, ageHours, atRisk, broken }) => {
    if (of.within && (cohortHour < of.within.fromHour || cohortHour >= of.within.toHour)) return
    const block = of.blockHours === null ? 0 : Math.floor(cohortHour / of.blockHours)
    const tally = blocks.get(block) ?? emptyTally(of.windowHours)
    blocks.set(block, tally)
    addTo(tally.exposure, ageHours, atRisk * of.weightOf(cohortHour + ageHours))
    addTo(tally.broken, ageHours, broken)
  })
  return blocks
}

/** @returns a tally of nothing. */
export const emptyTally = (windowHours: number): AgeTally => ({
  exposure: new Float64Array(windowHours),
  broken: new Float64Array(windowHours),
})
