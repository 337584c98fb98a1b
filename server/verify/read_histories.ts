import type { ClientBase } from 'pg'
import { emptyLog, extendLog } from '#core/conversation/log.ts'
import { EVENT_NUMBERS } from '#core/event/numbers.ts'
import { EVENT_TYPES, type SupportEvent } from '#core/event/types.ts'
import type { CustomerHistory } from '#core/recount/count_customer.ts'
import { anonymousIdOf, customerIdOf } from '../counting/identify.ts'
import { planForAll } from '../platform/postgres/ask.ts'
import { sql } from '../platform/postgres/sql.ts'

interface EventRow {
  /** `c/` and the customer's pseudonym, or `a/` and a conversation on its own. */
  owner: string
  time_ms: string
  type: number
  id: string
  source: string
  subject: string
  data: SupportEvent['data']
}

/** Reads every stored event of the workspace, customer by customer, a few thousand at a time. */
export async function* readHistories(
  client: ClientBase,
  workspaceId: number,
): AsyncGenerator<{ history: CustomerHistory; events: number }> {
  await planForAll(client)
  await client.query(declareCursor(workspaceId))
  let own: EventRow[] = []
  for (;;) {
    const { rows } = await client.query<EventRow>(sql('verify/next_events'))
    if (rows.length === 0) break
    for (const row of rows) {
      if (own[0] && own[0].owner !== row.owner) {
        yield { history: historyOf(own), events: own.length }
        own = []
      }
      own.push(row)
    }
  }
  if (own.length > 0) yield { history: historyOf(own), events: own.length }
  await client.query(sql('verify/close_events'))
}

/** A cursor is declared without parameters; these are integers, so there is nothing to inject. */
function declareCursor(workspaceId: number): string {
  const list = (of: 'conversation' | 'customer'): string =>
    `'{${EVENT_TYPES.filter((type) => type.startsWith(`${of}.`)).map((type) => EVENT_NUMBERS.numberOf[type])}}'::smallint[]`
  const values = [
    workspaceId,
    EVENT_NUMBERS.numberOf['conversation.started'],
    list('conversation'),
    list('customer'),
    EVENT_NUMBERS.numberOf['conversation.described'],
  ]
  return sql('verify/events').replace(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1]))
}

function historyOf(rows: readonly EventRow[]): CustomerHistory {
  const owner = rows[0]?.owner ?? ''
  const anonymous = owner.startsWith('a/')
  const bySubject = new Map<string, SupportEvent[]>()
  const churnsMs: number[] = []
  for (const { time_ms, type, id, source, subject, data } of rows) {
    const event = { type: EVENT_NUMBERS.nameOf(type), id, source, subject, timeMs: Number(time_ms), data } as SupportEvent
    if (event.type === 'customer.churned') churnsMs.push(event.timeMs)
    else bySubject.set(subject, [...(bySubject.get(subject) ?? []), event])
  }
  return {
    customer: anonymous ? anonymousIdOf(owner.slice(2)) : customerIdOf(owner.slice(2)),
    anonymous,
    conversations: [...bySubject].map(([id, events]) => ({ id, log: extendLog(emptyLog(), events) })),
    churnsMs,
  }
}
