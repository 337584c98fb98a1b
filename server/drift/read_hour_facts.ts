import type { ClientBase } from 'pg'
import { FACTS_LEAD_MINUTES, type HourFacts } from '#core/drift/hour_facts.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { dimensionColumn, forEachOpen } from '#core/segment/dimensions.ts'
import { handlerOf } from '#core/segment/numbers.ts'
import { askAnew } from '../platform/postgres/ask.ts'
import { sql } from '../platform/postgres/sql.ts'
import type { CohortRange } from './read_life_tables.ts'

type FactsRow = Record<'hour' | 'handler' | 'conversations' | 'cases' | 'anonymous' | 'handoffs' | 'late_handoffs', number> &
  Record<string, number>

/** @returns what fields conversations had, and how handoffs were taken up, by hour and handler. */
export async function readHourFacts(
  client: ClientBase,
  { workspaceId, version, fromHour, toHour }: CohortRange,
): Promise<HourFacts[]> {
  const values = [workspaceId, version, new Date(fromHour * HOUR_MS), new Date(toHour * HOUR_MS), FACTS_LEAD_MINUTES]
  const { rows } = await askAnew<FactsRow>(client, { name: 'drift/hour_facts', text: sql('drift/hour_facts') }, values)
  return rows.map(({ hour, conversations, cases, anonymous, handoffs, ...row }) => ({
    ...{ hour, conversations, cases, anonymous, handoffs },
    handler: handlerOf(row.handler),
    lateHandoffs: row.late_handoffs,
    notSaid: forEachOpen((dimension) => row[dimensionColumn(dimension)] ?? 0),
  }))
}
