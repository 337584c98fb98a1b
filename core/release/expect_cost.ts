import { steadinessOfMembers } from '../drift/evaluate.ts'
import { groupBy } from '../drift/group_by.ts'
import { liveTables } from '../drift/live_table.ts'
import { nowcastRun } from '../drift/nowcast_run.ts'
import type { ReadyBaseline } from '../drift/ready_baseline.ts'
import type { CohortHour } from '../drift/segment_table.ts'
import { HANDLERS, type Handler } from '../event/types.ts'
import { sum } from '../nowcast/numbers.ts'
import type { Stratum, VersionHour } from './version_strata.ts'

/**
 * What an accepted resolution of a version costs, in micros: `settled` where all its cases have matured, `expected` with its 90 %
 * band where some have not; null where it is too early to say, or nothing is accepted.
 */
export interface ExpectedCost {
  state: 'settled' | 'expected' | 'too early'
  micros: number | null
  lowMicros: number | null
  highMicros: number | null
}

const TOO_EARLY: ExpectedCost = { state: 'too early', micros: null, lowMicros: null, highMicros: null }

interface Of {
  /** Null: there is none, so that only what has matured can be told. */
  ready: ReadyBaseline | null
  /** The number of the version. */
  version: number
  nowHour: number
  windowHours: number
}

/** @returns full cost by accepted resolutions of a version's cases, in its own mix, without overhead. */
export function expectCost(strata: readonly Stratum[], { ready, version, nowHour, windowHours }: Of): ExpectedCost {
  const hours = strata.flatMap(({ cohorts }) => cohorts.map(({ hour }) => hour))
  const totals = totalsOf(strata, nowHour)
  if (hours.length === 0) return TOO_EARLY
  if (Math.max(...hours) <= nowHour - windowHours) return settled(totals)
  if (!ready) return TOO_EARLY
  const tables = tablesOf(strata, version)
  const members = liveTables(ready, tables, nowHour)
  const handler = members.length === 1 ? (members[0]?.table.handler ?? null) : null
  const steadiness = steadinessOfMembers(ready, { handler, dimension: 'agentVersion', value: version }, members)
  // Its own level is learned from what it has shown; whether that is an alarm is another question.
  const of = { ready, nowHour, members, steadiness, alarm: null, isCalm: false }
  const found = nowcastRun(of, { firstHour: Math.min(...hours), lastHour: Math.max(...hours) }, totals)
  if (found === 'final') return settled(totals)
  if (found === 'too early' || !found.cost) return TOO_EARLY
  const { estimate, low, high } = found.cost
  return { state: 'expected', micros: estimate, lowMicros: low, highMicros: high }
}

function settled({ cost, resolved, broken }: { cost: number; resolved: number; broken: number }): ExpectedCost {
  const micros = resolved > broken ? cost / (resolved - broken) : null
  return { state: 'settled', micros, lowMicros: micros, highMicros: micros }
}

function totalsOf(strata: readonly Stratum[], nowHour: number) {
  const cohorts = strata.flatMap((stratum) => stratum.cohorts)
  const aged = strata.flatMap(({ breaks }) => breaks.filter(({ cohortHour, ageHours }) => cohortHour + ageHours < nowHour))
  const total = (measure: (hour: VersionHour) => number): number => sum(cohorts.map(measure))
  const goneOf = (handler: Handler) => {
    const own = strata.filter((stratum) => stratum.handler === handler)
    const lost = own.flatMap((one) =>
      one.cohorts.map((hour) => ({ cohortHour: hour.hour, count: hour.lost + hour.brokenAtOnce })),
    )
    const broken = own.flatMap((one) => one.breaks.filter(({ cohortHour, ageHours }) => cohortHour + ageHours < nowHour))
    return [...lost, ...broken.map(({ cohortHour, breaks }) => ({ cohortHour, count: breaks }))]
  }
  return {
    resolved: total(({ resolved }) => resolved),
    broken: total(({ brokenAtOnce }) => brokenAtOnce) + sum(aged.map(({ breaks }) => breaks)),
    lost: total(({ lost }) => lost),
    cost: total(({ fullMicros }) => fullMicros),
    brokenOrLost: { ai: goneOf('ai'), human: goneOf('human') },
  }
}

/** One table for each handler that has something. */
const tablesOf = (strata: readonly Stratum[], version: number) =>
  HANDLERS.flatMap((handler) => {
    const own = strata.filter((stratum) => stratum.handler === handler)
    if (own.length === 0) return []
    const cohorts = [
      ...groupBy(
        own.flatMap((stratum) => stratum.cohorts),
        ({ hour }) => hour,
      ).values(),
    ].map(addUp)
    const breaks = own.flatMap((stratum) => stratum.breaks)
    return [{ handler, dimension: 'agentVersion' as const, value: version, cohorts, breaks }]
  })

const addUp = (hours: readonly VersionHour[]): CohortHour => ({
  hour: hours[0]?.hour ?? 0,
  cases: sum(hours.map(({ cases }) => cases)),
  resolved: sum(hours.map(({ resolved }) => resolved)),
  brokenAtOnce: sum(hours.map(({ brokenAtOnce }) => brokenAtOnce)),
  lost: sum(hours.map(({ lost }) => lost)),
  handlingMicros: sum(hours.map(({ handlingMicros }) => handlingMicros)),
})
