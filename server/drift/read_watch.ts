import type { ClientBase } from 'pg'
import type { Calendar } from '#core/calendar/calendar.ts'
import type { DriftBaseline } from '#core/drift/baseline.ts'
import type { Watch } from '#core/drift/evaluate.ts'
import { hourOfWeekIn } from '#core/drift/hour_of_week.ts'
import { readyBaseline } from '#core/drift/ready_baseline.ts'
import { readHourFacts } from './read_hour_facts.ts'
import { type CohortRange, readLifeTables } from './read_life_tables.ts'
import { readReleaseHours } from './read_release_hours.ts'
import { readSourceHours } from './read_source_hours.ts'

/** @returns all that series are judged by as of hours of a range, all but the first window of it, from one view of the data. */
export async function readWatch(
  client: ClientBase,
  range: CohortRange,
  baseline: DriftBaseline,
  calendar: Calendar,
): Promise<Omit<Watch, 'nowHour'>> {
  const tables = await readLifeTables(client, range)
  const facts = await readHourFacts(client, range)
  const sources = await readSourceHours(client, range, baseline.integration?.sources.map(({ source }) => source) ?? [])
  const releaseHours = await readReleaseHours(client, range)
  return { ready: readyBaseline(baseline, hourOfWeekIn(calendar)), tables, facts, sources, releaseHours }
}
