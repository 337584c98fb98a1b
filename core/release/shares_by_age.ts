import type { LifeTable } from '../nowcast/life_table.ts'
import { addTo, at, sum } from '../nowcast/numbers.ts'
import { type AgeTally, emptyTally, type Tallied } from './tally_ages.ts'

/** A share is told while so many resolutions are as old. */
const FEWEST_AT_RISK = 20

/** Share of two versions' resolutions that were taken back by an age. */
export interface SharesOfAge {
  hours: number
  /** In the mix of the later version; null where too few are as old. */
  before: number | null
  after: number | null
}

type Of = Pick<Tallied, 'nowHour' | 'windowHours' | 'within'>
type Pair = Readonly<Record<'before' | 'after', LifeTable>>

/**
 * @param pairs both versions' tables of each stratum; only strata of which both have something count.
 * @param ages in hours, rising.
 * @returns how many of the resolutions are taken back by what age (Kaplan and Meier), the earlier version's as in the mix of the later one.
 */
export function sharesByAge(pairs: readonly Pair[], of: Of, ages: readonly number[]) {
  const tallied = (table: LifeTable): AgeTally => countByAge(table, of)
  const shared = pairs
    .map(({ before, after }) => ({ before: tallied(before), after: tallied(after) }))
    .filter(({ before, after }) => at(before.exposure, 0) > 0 && at(after.exposure, 0) > 0)
  const weights = shared.map(({ after }) => at(after.exposure, 0))
  const later = survivorsOf(
    sumOf(
      shared.map(({ after }) => after),
      of.windowHours,
    ),
  )
  const earlier = mixOf(
    shared.map(({ before }) => survivorsOf(before)),
    weights,
    of.windowHours,
  )
  const atRisk = (side: 'before' | 'after', age: number): number => sum(shared.map((pair) => at(pair[side].exposure, age - 1)))
  return ages.map((hours): SharesOfAge => {
    const told = (side: 'before' | 'after', survivors: Float64Array) =>
      atRisk(side, hours) >= FEWEST_AT_RISK ? 1 - at(survivors, hours) : null
    return { hours, before: told('before', earlier), after: told('after', later) }
  })
}

/** As `tallyAges` with each hour as heavy as another, which goes by differences: a few sums for each cohort, not hundreds. */
function countByAge({ firstHour, resolved, breaks }: LifeTable, { nowHour, windowHours, within }: Of): AgeTally {
  const changes = new Float64Array(windowHours + 1)
  const tally = emptyTally(windowHours)
  const agesOf = (cohortHour: number): number => {
    const isCounted = within === null || (cohortHour >= within.fromHour && cohortHour < within.toHour)
    return isCounted ? Math.min(windowHours, nowHour - cohortHour) : 0
  }
  const change = (fromAge: number, toAge: number, count: number): void => {
    addTo(changes, fromAge, count)
    addTo(changes, toAge, -count)
  }
  for (let index = 0; index < resolved.length; index++) {
    const ages = agesOf(firstHour + index)
    if (ages > 0) change(0, ages, at(resolved, index))
  }
  for (const { cohortHour, ageHours, breaks: count } of breaks) {
    const ages = agesOf(cohortHour)
    if (ageHours >= ages) continue
    addTo(tally.broken, ageHours, count)
    change(ageHours + 1, ages, -count)
  }
  let atRisk = 0
  for (let age = 0; age < windowHours; age++) {
    atRisk += at(changes, age)
    tally.exposure[age] = atRisk
  }
  return tally
}

/** By age from 0 to W: the share that has not broken before it; where nobody is as old, as at the age before. */
function survivorsOf({ exposure, broken }: AgeTally): Float64Array {
  const survivors = new Float64Array(exposure.length + 1)
  survivors[0] = 1
  for (let age = 0; age < exposure.length; age++) {
    const risk = at(exposure, age)
    survivors[age + 1] = at(survivors, age) * (risk > 0 ? 1 - at(broken, age) / risk : 1)
  }
  return survivors
}

function mixOf(all: readonly Float64Array[], weights: readonly number[], windowHours: number): Float64Array {
  const total = sum(weights)
  return Float64Array.from({ length: windowHours + 1 }, (_, age) =>
    total > 0 ? sum(all.map((survivors, index) => at(survivors, age) * at(weights, index))) / total : 1,
  )
}

function sumOf(tallies: readonly AgeTally[], windowHours: number): AgeTally {
  const total = emptyTally(windowHours)
  for (const { exposure, broken } of tallies)
    for (let age = 0; age < windowHours; age++) {
      total.exposure[age] = at(total.exposure, age) + at(exposure, age)
      total.broken[age] = at(total.broken, age) + at(broken, age)
    }
  return total
}
