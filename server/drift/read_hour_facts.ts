import type { ClientBase } from 'pg'
import { FACTS_LEAD_MINUTES, type HourFacts } from '#core/drift/hour_facts.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import type { Handler } from '#core/event/types.ts'
import { dimensionColumn, forEachOpen } from '#core/segment/dimensions.ts'
import { handlerOf } from '#core/segment/numbers.ts'
import { ask, askAnew } from '../platform/postgres/ask.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import { sql } from '../platform/postgres/sql.ts'
import type { CohortRange } from './read_life_tables.ts'

type FactsRow = Record<'hour' | 'handler' | 'conversations' | 'cases' | 'anonymous' | 'handoffs' | 'late_handoffs', number> &
  Record<string, number>

type ToldRow = Record<'hour' | 'handoffs' | 'reasonless', number>

/** @returns what fields conversations had, and how handoffs were told and taken up, by hour and handler. */
export async function readHourFacts(
  client: ClientBase,
  { workspaceId, version, fromHour, toHour }: CohortRange,
): Promise<HourFacts[]> {
  const [from, to] = [new Date(fromHour * HOUR_MS), new Date(toHour * HOUR_MS)]
  const text = { name: 'drift/hour_facts', text: sql('drift/hour_facts') }
  const [counted, told] = await inOrder([
    askAnew<FactsRow>(client, text, [workspaceId, version, from, to, FACTS_LEAD_MINUTES]),
    ask<ToldRow>(client, 'drift/told_handoffs', [workspaceId, from, to]),
  ])
  const facts = counted.rows.map(({ hour, conversations, cases, anonymous, handoffs, ...row }) => ({
    ...noFacts(hour, handlerOf(row.handler)),
    ...{ conversations, cases, anonymous, handoffs },
    lateHandoffs: row.late_handoffs,
    notSaid: forEachOpen((dimension) => row[dimensionColumn(dimension)] ?? 0),
  }))
  const byHour = new Map(facts.filter(({ handler }) => handler === 'ai').map((one) => [one.hour, one]))
  for (const { hour, handoffs, reasonless } of told.rows) {
    const known = byHour.get(hour)
    if (known) Object.assign(known, { toldHandoffs: handoffs, reasonless })
    else facts.push({ ...noFacts(hour, 'ai'), toldHandoffs: handoffs, reasonless })
  }
  return facts
}

const noFacts = (hour: number, handler: Handler): HourFacts => ({
  ...{ hour, handler, conversations: 0, cases: 0, anonymous: 0, handoffs: 0, lateHandoffs: 0, toldHandoffs: 0, reasonless: 0 },
  notSaid: forEachOpen(() => 0),
})
