import type { ClientBase } from 'pg'
import type { RejectionCode } from '#core/event/admit.ts'
import { ask } from '../platform/postgres/ask.ts'

/** An event that the queue's door refused, with what identifies it for its sender; never its data. */
export interface RejectedEvent {
  /** `uncountable`: it passed the door, but Postgres could not hold what it adds up to. */
  code: RejectionCode | 'uncountable'
  message: string
  source: string | null
  id: string | null
  type: string | null
}

export async function putRejected(client: ClientBase, workspaceId: number, rejected: readonly RejectedEvent[]): Promise<void> {
  if (rejected.length === 0) return
  await ask(client, 'counting/put_rejected', [
    workspaceId,
    rejected.map((event) => event.code),
    rejected.map((event) => storable(event.message)),
    rejected.map((event) => storable(event.source)),
    rejected.map((event) => storable(event.id)),
    rejected.map((event) => storable(event.type)),
  ])
}

const storable = (text: string | null): string | null => text?.slice(0, 500).toWellFormed().replaceAll('\0', '\ufffd') ?? null
