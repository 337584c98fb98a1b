import type { ClientBase } from 'pg'
import type { SupportEvent } from '#core/event/types.ts'
import { sourceHoursOf } from '#core/ingestion/source_hours.ts'
import { ask } from '../platform/postgres/ask.ts'
import { numbers, texts } from '../platform/postgres/columns.ts'

/** Adds new events to the hours of their sources. */
export async function addSourceHours(
  client: ClientBase,
  workspaceId: number,
  { fresh, now }: { fresh: readonly SupportEvent[]; now: Date },
): Promise<void> {
  const hours = sourceHoursOf(fresh)
  await ask(client, 'counting/add_source_hours', [
    workspaceId,
    numbers(hours.map(({ hour }) => hour)),
    texts(hours.map(({ source }) => source)),
    numbers(hours.map(({ events }) => events)),
    numbers(hours.map(({ handoffs }) => handoffs)),
    numbers(hours.map(({ reasonless }) => reasonless)),
    now,
  ])
}
