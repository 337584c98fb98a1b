import type { ClientBase } from 'pg'
import { EVENT_NUMBERS } from '#core/event/numbers.ts'
import type { SupportEvent } from '#core/event/types.ts'
import { ask } from '../platform/postgres/ask.ts'
import { numbers, texts, uuids } from '../platform/postgres/columns.ts'
import { getPool } from '../platform/postgres/pool.ts'
import { sql } from '../platform/postgres/sql.ts'
import { eventKeyOf } from './identify.ts'

/**
 * Notes which events were never seen.
 * @returns the new ones, each once, in the order in which they were given.
 */
export async function keepNewEvents(
  client: ClientBase,
  workspaceId: number,
  events: readonly SupportEvent[],
): Promise<SupportEvent[]> {
  const byKey = new Map<string, SupportEvent>()
  for (const event of events) {
    const key = eventKeyOf(event.source, event.id)
    if (!byKey.has(key)) byKey.set(key, event)
  }
  const keys = [...byKey.keys()].sort()
  const kept = await ask<{ key: string }>(client, 'counting/keep_keys', [workspaceId, uuids(keys)])
  const isNew = new Set(kept.rows.map((row) => row.key))
  return [...byKey].filter(([key]) => isNew.has(key)).map(([, event]) => event)
}

/** Keeps events for good, for `verify` to read. */
export async function archiveEvents(client: ClientBase, workspaceId: number, events: readonly SupportEvent[]): Promise<void> {
  await ask(client, 'counting/archive', [
    workspaceId,
    numbers(events.map((event) => event.timeMs)),
    numbers(events.map((event) => EVENT_NUMBERS.numberOf[event.type])),
    texts(events.map((event) => event.id)),
    texts(events.map((event) => event.source)),
    texts(events.map((event) => event.subject)),
    JSON.stringify(events.map((event) => event.data)),
  ])
}

const months = new Set<string>()

/** Makes the archive's partitions for the events' months; in transactions of their own, since it locks the table. */
export async function ensureMonths(events: readonly SupportEvent[]): Promise<void> {
  const needed = new Set(events.map((event) => `${new Date(event.timeMs).toISOString().slice(0, 7)}-01`))
  for (const month of needed) {
    if (months.has(month)) continue
    await getPool().query(sql('counting/ensure_month'), [month])
    months.add(month)
  }
}
