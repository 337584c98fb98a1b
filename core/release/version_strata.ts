import type { CohortHour } from '../drift/segment_table.ts'
import type { Handler } from '../event/types.ts'
import type { BreaksOfAge, LifeTable } from '../nowcast/life_table.ts'
import type { HourRange } from './hours_together.ts'

/** What the cases of one hour have come to, with all that they cost so far; money in micros. */
export interface VersionHour extends CohortHour {
  /** Handling, rework and failure impact. */
  fullMicros: number
}

/** An agent version's cases of one handler, topic and language, which by themselves break alike. */
export interface Stratum {
  handler: Handler
  /** Numbers of values; 0: not said. */
  topic: number
  language: number
  /** In any order; hours of which nothing is known are left out. */
  cohorts: readonly VersionHour[]
  /** Without those broken at once, which have no age. */
  breaks: readonly BreaksOfAge[]
}

/** @returns those of its cases that ended in some hours, the last one excluded; strata without any are left out. */
export const strataWithin = (strata: readonly Stratum[], { fromHour, toHour }: HourRange): Stratum[] =>
  strata
    .map((stratum) => ({
      ...stratum,
      cohorts: stratum.cohorts.filter(({ hour }) => hour >= fromHour && hour < toHour),
      breaks: stratum.breaks.filter(({ cohortHour }) => cohortHour >= fromHour && cohortHour < toHour),
    }))
    .filter(({ cohorts }) => cohorts.length > 0)

/** @returns the same text for strata of which like is to be expected. */
export const stratumKey = ({ handler, topic, language }: Pick<Stratum, 'handler' | 'topic' | 'language'>): string =>
  `${handler}/${topic}/${language}`

/** @returns the table of a stratum's hours, without those broken at once; an empty one without a stratum. */
export function lifeTableOf(stratum: Stratum | undefined, { fromHour, toHour }: HourRange): LifeTable {
  if (!stratum) return { firstHour: toHour, resolved: [], breaks: [] }
  const resolved = new Float64Array(Math.max(0, toHour - fromHour))
  for (const { hour, resolved: all, brokenAtOnce } of stratum.cohorts)
    if (hour >= fromHour && hour < toHour) resolved[hour - fromHour] = all - brokenAtOnce
  return { firstHour: fromHour, resolved, breaks: stratum.breaks }
}
