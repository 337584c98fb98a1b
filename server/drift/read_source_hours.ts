import type { ClientBase } from 'pg'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import type { EventsOfHour } from '#core/drift/source_hours.ts'
import { askAnew } from '../platform/postgres/ask.ts'
import { sql } from '../platform/postgres/sql.ts'
import type { CohortRange } from './read_life_tables.ts'

type SourceRow = Record<'hour' | 'events' | 'counted_hour', number> & { source: string }

/**
 * @param names of the sources; null: those with the most events, twenty at most, that tell one an hour at least.
 * @returns how many events of them happened in each hour.
 */
export async function readSourceHours(
  client: ClientBase,
  { workspaceId, fromHour, toHour }: Omit<CohortRange, 'version'>,
  names: readonly string[] | null,
): Promise<EventsOfHour[]> {
  const values = [workspaceId, new Date(fromHour * HOUR_MS), new Date(toHour * HOUR_MS), names]
  const { rows } = await askAnew<SourceRow>(client, { name: 'drift/source_hours', text: sql('drift/source_hours') }, values)
  return rows.map(({ source, hour, events, counted_hour }) => ({ source, hour, events, countedHour: counted_hour }))
}
