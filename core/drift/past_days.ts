import { HANDLERS, type Handler } from '../event/types.ts'
import { type CohortRun, shareOf } from '../nowcast/breaks_to_come.ts'
import { HOUR_MS } from './hour_of_week.ts'
import type { RunTotals } from './nowcast_run.ts'
import { runOf } from './run_of.ts'
import type { SegmentTable } from './segment_table.ts'
import type { DayRun, LocalDay } from './told_runs.ts'

/** What the cases of one day and handler came to. */
export interface PastCases {
  resolved: number
  /** Escalated and abandoned. */
  lost: number
  /** What they had cost when they ended: handling, overhead, and the failure impact of those that escalated. */
  costMicros: number
  /** What they cost afterwards, by the place of the day on which they did: rework, and the failure impact of breaks. */
  laterMicros: readonly number[]
}

export interface PastDay extends LocalDay {
  byHandler: Record<Handler, PastCases>
}

/** Some past days, one behind the other, and the breaks of their cohorts by age. */
export interface Past {
  days: readonly PastDay[]
  tables: readonly SegmentTable[]
}

/** @returns the hours that a run of days has; those at midnights off the full hour in part. */
export function hoursOfRun(days: readonly LocalDay[], { from, to }: DayRun): CohortRun {
  const [first, last] = [days[from], days[to - 1]]
  if (!first || !last) throw new RangeError(`there are no days ${from} to ${to}`)
  return runOf({ startMs: first.startMs, endMs: last.endMs })
}

/** @returns the whole hour as of which something is said at an instant: the first one that begins then or later. */
export const hourAt = (ms: number): number => Math.ceil(ms / HOUR_MS)

/**
 * @param at the day at whose beginning it is asked.
 * @param handler null: both.
 * @returns what a run of days had come to by then, by when each thing happened, not by when it became known.
 */
export function totalsAsOf({ days, tables }: Past, run: DayRun, at: number, handler: Handler | null): RunTotals {
  const handlers = handler === null ? HANDLERS : [handler]
  const hours = hoursOfRun(days, run)
  const isOfRun = (hour: number): boolean => hour >= hours.firstHour && hour <= hours.lastHour
  const nowHour = hourAt(days[at]?.startMs ?? 0)
  const totals = { resolved: 0, broken: 0, lost: 0, cost: 0 }
  const gone = new Map(handlers.map((one) => [one, new Map<number, number>()]))
  for (const { byHandler } of days.slice(run.from, run.to))
    for (const one of handlers) {
      const { resolved, lost, costMicros, laterMicros } = byHandler[one]
      totals.resolved += resolved
      totals.lost += lost
      totals.cost += laterMicros.slice(0, at).reduce((sum, micros) => sum + micros, costMicros)
    }
  for (const { handler: one, dimension, cohorts, breaks } of tables) {
    const counts = gone.get(one)
    if (dimension !== null || !counts) continue
    const add = (hour: number, broken: number, lost: number): void => {
      const share = shareOf(hours, hour)
      totals.broken += broken * share
      counts.set(hour, (counts.get(hour) ?? 0) + (broken + lost) * share)
    }
    for (const { hour, lost, brokenAtOnce } of cohorts) if (isOfRun(hour)) add(hour, brokenAtOnce, lost)
    for (const { cohortHour, ageHours, breaks: count } of breaks)
      if (isOfRun(cohortHour) && cohortHour + ageHours < nowHour) add(cohortHour, count, 0)
  }
  const listOf = (one: Handler) => [...(gone.get(one) ?? [])].map(([cohortHour, count]) => ({ cohortHour, count }))
  return { ...totals, brokenOrLost: { ai: listOf('ai'), human: listOf('human') } }
}
