import type { CohortHour, SegmentTable } from '#core/drift/segment_table.ts'
import type { Handler } from '#core/event/types.ts'
import type { BreaksOfAge, LifeTable } from '#core/nowcast/life_table.ts'
import type { Stream, StreamSegment } from './stream.ts'
import { WINDOW_HOURS } from './truth.ts'

export const MICROS = 1e6
/** The number of the language of which a scenario speaks. */
export const THE_LANGUAGE = 2

/** A handler as a whole, or what it has in the one language. */
export interface StreamPart {
  handler: Handler
  isTheLanguage: boolean
}

const membersOf = (stream: Stream, { handler, isTheLanguage }: StreamPart) =>
  stream.segments.filter((segment) => segment.handler === handler && (segment.isTheLanguage || !isTheLanguage))

/** @returns how many of a cohort's resolutions break at an age. */
export const brokenAt = (stream: Stream, part: StreamPart, cohortHour: number, age: number): number =>
  membersOf(stream, part).reduce((sum, { broken }) => sum + (broken[cohortHour * WINDOW_HOURS + age] ?? 0), 0)

/** @returns a part's cohorts of [fromHour, toHour), with what broke of them before `toHour`, as the product reads them. */
export function tableOf(
  stream: Stream,
  part: StreamPart,
  { fromHour, toHour }: { fromHour: number; toHour: number },
): SegmentTable {
  const members = membersOf(stream, part)
  const cohorts: CohortHour[] = []
  const breaks: BreaksOfAge[] = []
  for (let hour = Math.max(0, fromHour); hour < toHour; hour++) {
    const resolved = members.reduce((sum, segment) => sum + (segment.resolved[hour] ?? 0), 0)
    const cost = members.reduce((sum, segment) => sum + (segment.cost[hour] ?? 0), 0)
    cohorts.push({ hour, cases: resolved, resolved, brokenAtOnce: 0, lost: 0, handlingMicros: cost * MICROS })
    for (let age = 0; age < WINDOW_HOURS && hour + age < toHour; age++) {
      const count = members.reduce((sum, { broken }) => sum + (broken[hour * WINDOW_HOURS + age] ?? 0), 0)
      if (count > 0) breaks.push({ cohortHour: hour, ageHours: age, breaks: count })
    }
  }
  const { handler, isTheLanguage } = part
  return { handler, dimension: isTheLanguage ? 'language' : null, value: isTheLanguage ? THE_LANGUAGE : null, cohorts, breaks }
}

/** @returns what came of a segment's resolutions from an hour on, as far as it is known by another. */
export function lifeTableOf({ resolved, broken }: StreamSegment, fromHour: number, nowHour: number): LifeTable {
  const breaks: BreaksOfAge[] = []
  for (let cohortHour = fromHour; cohortHour < nowHour; cohortHour++)
    for (let ageHours = 0; ageHours < WINDOW_HOURS && cohortHour + ageHours < nowHour; ageHours++) {
      const count = broken[cohortHour * WINDOW_HOURS + ageHours] ?? 0
      if (count > 0) breaks.push({ cohortHour, ageHours, breaks: count })
    }
  return { firstHour: fromHour, resolved: resolved.subarray(fromHour, nowHour), breaks }
}
