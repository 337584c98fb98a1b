import { agesUpTo } from '../drift/by_age.ts'
import type { ReadyBaseline } from '../drift/ready_baseline.ts'
import { steadinessOfPart } from '../drift/steadiness_of.ts'
import type { Handler } from '../event/types.ts'
import { sum } from '../nowcast/numbers.ts'
import { compareReleases, type ReleaseComparison } from './compare.ts'
import { compareUnitCosts, type UnitCostComparison, type Units } from './compare_unit_costs.ts'
import { type ExpectedCost, expectCost } from './expect_cost.ts'
import { type HourRange, hoursTogether } from './hours_together.ts'
import { type SharesOfAge, sharesByAge } from './shares_by_age.ts'
import { lifeTableOf, type Stratum, strataWithin, stratumKey } from './version_strata.ts'

/** A version and those of its cases that are compared. */
export interface VersionSide {
  /** Its number. */
  version: number
  strata: readonly Stratum[]
  hours: HourRange
}

export interface VersionsQuestion {
  before: VersionSide
  after: VersionSide
  /** t: a whole hour. */
  nowHour: number
  windowHours: number
  /** Null: nothing is known of the rhythm of the week, and of how much days differ. */
  ready: ReadyBaseline | null
}

/** What a side has come to so far. */
export interface SideCounts {
  cases: number
  resolved: number
  /** Of the resolved ones, with those broken at once. */
  takenBack: number
  /** The first and the last hour of its cases that count; null without any. */
  hours: HourRange | null
  expectedCost: ExpectedCost
}

/** Two versions side by side. */
export interface VersionComparison {
  takenBack: ReleaseComparison
  unitCost: UnitCostComparison
  before: SideCounts
  after: SideCounts
  ages: SharesOfAge[]
}

/**
 * Compares two agent versions at equal ages, within the same topic, language and handler: docs/drift.md, section 7. Where they ran in the
 * same hours, only cases of these count, in all that is said.
 */
export function compareVersions(question: VersionsQuestion): VersionComparison {
  const { nowHour, windowHours, ready } = question
  const [before, after] = [knownOf(question.before, nowHour), knownOf(question.after, nowHour)]
  const pairs = pairUp(before.strata, after.strata)
  const segments = pairs.map((pair) => ({
    before: lifeTableOf(pair.before, before.hours),
    after: lifeTableOf(pair.after, after.hours),
  }))
  const within = hoursTogether(
    segments.map((pair) => pair.before),
    segments.map((pair) => pair.after),
  )
  const [earlier, later] = within ? [cut(before, within), cut(after, within)] : [before, after]
  const of = { ready, nowHour, windowHours }
  return {
    takenBack: compareReleases({ segments, nowHour, windowHours, ...noiseOf(ready, [...before.strata, ...after.strata]) }),
    unitCost: costsOf(earlier, later, ready),
    before: countsOf(earlier, of),
    after: countsOf(later, of),
    ages: sharesByAge(segments, { nowHour, windowHours, within }, agesUpTo(windowHours)),
  }
}

const cut = (side: VersionSide, hours: HourRange): VersionSide => ({ ...side, hours, strata: strataWithin(side.strata, hours) })

const knownOf = (side: VersionSide, nowHour: number): VersionSide =>
  cut(side, { ...side.hours, toHour: Math.min(side.hours.toHour, nowHour) })

interface Pair {
  before: Stratum | undefined
  after: Stratum | undefined
}

function pairUp(before: readonly Stratum[], after: readonly Stratum[]): Pair[] {
  const pairs = new Map<string, Pair>()
  for (const stratum of before) pairs.set(stratumKey(stratum), { before: stratum, after: undefined })
  for (const stratum of after) pairs.set(stratumKey(stratum), { before: pairs.get(stratumKey(stratum))?.before, after: stratum })
  return [...pairs.values()]
}

/** The rhythm of the week, and by how much days differ beyond chance: of the handler, or of both. */
function noiseOf(ready: ReadyBaseline | null, strata: readonly Stratum[]) {
  if (!ready) return { weightOf: () => 1, dispersion: 1 }
  const handlers = new Set(strata.map((stratum) => stratum.handler))
  const handler: Handler | null = handlers.size === 1 ? ([...handlers][0] ?? null) : null
  return {
    weightOf: (hour: number) => ready.baseline.rhythm[ready.hourOfWeek(hour)] ?? 1,
    dispersion: steadinessOfPart(ready.baseline, { handler, dimension: null, value: null }, 1).dispersion,
  }
}

function costsOf(before: VersionSide, after: VersionSide, ready: ReadyBaseline | null): UnitCostComparison {
  const segments = pairUp(before.strata, after.strata).map((pair) => ({
    before: unitsOf(pair.before),
    after: unitsOf(pair.after),
  }))
  return compareUnitCosts(segments, costDispersion([...before.strata, ...after.strata], ready))
}

const unitsOf = (stratum: Stratum | undefined): Units => ({
  count: sum((stratum?.cohorts ?? []).map(({ cases }) => cases)),
  cost: sum((stratum?.cohorts ?? []).map(({ handlingMicros }) => handlingMicros)),
})

/** Var(x)/E(x) of one case's cost in the baseline, the larger of the handlers'; unknown, a cost is taken to vary by as much as it is. */
function costDispersion(strata: readonly Stratum[], ready: ReadyBaseline | null): number {
  const learned = [...new Set(strata.map((stratum) => stratum.handler))].flatMap((handler) => {
    const moments = ready?.baseline.unitCosts[handler]
    return moments && moments.mean > 0 ? [moments.variance / moments.mean || moments.mean] : []
  })
  if (learned.length > 0) return Math.max(...learned)
  const units = strata.map(unitsOf)
  return sum(units.map(({ cost }) => cost)) / sum(units.map(({ count }) => count)) || 1
}

function countsOf(side: VersionSide, of: { ready: ReadyBaseline | null; nowHour: number; windowHours: number }): SideCounts {
  const cohorts = side.strata.flatMap((stratum) => stratum.cohorts)
  const aged = side.strata.flatMap(({ breaks }) =>
    breaks.filter(({ cohortHour, ageHours }) => cohortHour + ageHours < of.nowHour),
  )
  const hours = cohorts.map(({ hour }) => hour)
  return {
    cases: sum(cohorts.map(({ cases }) => cases)),
    resolved: sum(cohorts.map(({ resolved }) => resolved)),
    takenBack: sum(cohorts.map(({ brokenAtOnce }) => brokenAtOnce)) + sum(aged.map(({ breaks }) => breaks)),
    hours: hours.length === 0 ? null : { fromHour: Math.min(...hours), toHour: Math.max(...hours) + 1 },
    expectedCost: expectCost(side.strata, { ...of, version: side.version }),
  }
}
