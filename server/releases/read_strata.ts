import type { ClientBase } from 'pg'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import type { BreaksOfAge } from '#core/nowcast/life_table.ts'
import type { HourRange } from '#core/release/hours_together.ts'
import { type Stratum, stratumKey, type VersionHour } from '#core/release/version_strata.ts'
import { handlerOf } from '#core/segment/numbers.ts'
import { askAnew } from '../platform/postgres/ask.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import { sql } from '../platform/postgres/sql.ts'

/** Which cases: of one version of the policy, of some agent versions by number. */
export interface StrataRange extends HourRange {
  workspaceId: number
  policyVersion: number
  versions: readonly number[]
  /** Numbers that filters let through, in the order of DIMENSIONS; null: all. */
  wanted: readonly (number[] | null)[]
}

interface KeyRow {
  agent_version: number
  handler: number
  topic: number
  language: number
  hours: number[]
}

type CohortsRow = KeyRow & Record<'cases' | 'resolved' | 'lost' | 'handling' | 'full_cost', number[]>
type BreaksRow = KeyRow & Record<'ages' | 'breaks', number[]>

/** @returns what has come of the versions' cases, by the number of the version; versions without any are left out. */
export async function readStrata(client: ClientBase, range: StrataRange): Promise<Map<number, Stratum[]>> {
  const { workspaceId, policyVersion, versions, wanted, fromHour, toHour } = range
  const [handler, channel, language, market, topic] = wanted
  const times = [new Date(fromHour * HOUR_MS), new Date(toHour * HOUR_MS)]
  const values = [workspaceId, policyVersion, ...times, versions, handler, channel, language, market, topic]
  const [cohorts, breaks] = await inOrder([
    askAnew<CohortsRow>(client, { name: 'releases/cohorts', text: sql('releases/cohorts') }, values),
    askAnew<BreaksRow>(client, { name: 'releases/breaks', text: sql('releases/breaks') }, values),
  ])
  const filling = new Map<string, Filling>()
  for (const row of cohorts.rows) filling.set(keyOf(row), fillingOf(row))
  for (const row of breaks.rows) addBreaks(filling.get(keyOf(row)), row)
  const found = new Map<number, Stratum[]>()
  for (const { version, cohorts: byHour, ...stratum } of filling.values())
    found.set(version, [...(found.get(version) ?? []), { ...stratum, cohorts: [...byHour.values()] }])
  return found
}

interface Filling extends Omit<Stratum, 'cohorts' | 'breaks'> {
  version: number
  cohorts: Map<number, VersionHour>
  breaks: BreaksOfAge[]
}

const keyOf = ({ agent_version, handler, topic, language }: KeyRow): string =>
  `${agent_version}/${stratumKey({ handler: handlerOf(handler), topic, language })}`

function fillingOf(row: CohortsRow): Filling {
  const cohorts = new Map<number, VersionHour>()
  for (const [place, hour] of row.hours.entries())
    cohorts.set(hour, {
      hour,
      cases: row.cases[place] ?? 0,
      resolved: row.resolved[place] ?? 0,
      brokenAtOnce: 0,
      lost: row.lost[place] ?? 0,
      handlingMicros: row.handling[place] ?? 0,
      fullMicros: row.full_cost[place] ?? 0,
    })
  const { topic, language } = row
  return { version: row.agent_version, handler: handlerOf(row.handler), topic, language, cohorts, breaks: [] }
}

function addBreaks(filling: Filling | undefined, { hours, ages, breaks }: BreaksRow): void {
  for (const [place, cohortHour] of hours.entries()) {
    const [ageHours, count] = [ages[place] ?? 0, breaks[place] ?? 0]
    const cohort = filling?.cohorts.get(cohortHour)
    if (ageHours >= 0) filling?.breaks.push({ cohortHour, ageHours, breaks: count })
    else if (cohort) cohort.brokenAtOnce += count
  }
}
