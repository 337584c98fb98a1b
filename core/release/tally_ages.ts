import type { LifeTable } from '../nowcast/life_table.ts'
import { addTo, at } from '../nowcast/numbers.ts'
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
  const { firstHour, resolved } = table
  const blocks = new Map<number, AgeTally>()
  // Asked once an hour: there are hundreds of ages, and the hour of the week is a question of the time zone.
  const weights = Float64Array.from({ length: Math.max(0, of.nowHour - firstHour) }, (_, index) => of.weightOf(firstHour + index))
  const ageing = [...table.breaks].sort((a, b) => a.cohortHour - b.cohortHour || a.ageHours - b.ageHours)
  let next = 0
  for (let index = 0; index < resolved.length; index++) {
    const cohortHour = firstHour + index
    while ((ageing[next]?.cohortHour ?? Number.POSITIVE_INFINITY) < cohortHour) next++
    if (at(resolved, index) === 0 || !isCounted(cohortHour, of)) continue
    const tally = tallyOf(blocks, cohortHour, of)
    const toAge = Math.min(of.windowHours, of.nowHour - cohortHour)
    let [atRisk, age] = [at(resolved, index), 0]
    for (let one = ageing[next]; one?.cohortHour === cohortHour && one.ageHours < toAge; one = ageing[++next]) {
      expose(tally.exposure, weights, { index, atRisk, fromAge: age, toAge: one.ageHours + 1 })
      addTo(tally.broken, one.ageHours, one.breaks)
      atRisk -= one.breaks
      age = one.ageHours + 1
    }
    expose(tally.exposure, weights, { index, atRisk, fromAge: age, toAge })
  }
  return blocks
}

/** The innermost loop, millions of times: of one kind of list alone, which is several times as fast. */
function expose(
  exposure: Float64Array,
  weights: Float64Array,
  { index, atRisk, fromAge, toAge }: { index: number; atRisk: number; fromAge: number; toAge: number },
): void {
  for (let age = fromAge; age < toAge; age++) exposure[age] = (exposure[age] ?? 0) + atRisk * (weights[index + age] ?? 0)
}

const isCounted = (cohortHour: number, { within, nowHour }: Tallied): boolean =>
  cohortHour < nowHour && (within === null || (cohortHour >= within.fromHour && cohortHour < within.toHour))

function tallyOf(blocks: Map<number, AgeTally>, cohortHour: number, { blockHours, windowHours }: Tallied): AgeTally {
  const block = blockHours === null ? 0 : Math.floor(cohortHour / blockHours)
  const tally = blocks.get(block) ?? emptyTally(windowHours)
  blocks.set(block, tally)
  return tally
}

/** @returns a tally of nothing. */
export const emptyTally = (windowHours: number): AgeTally => ({
  exposure: new Float64Array(windowHours),
  broken: new Float64Array(windowHours),
})
