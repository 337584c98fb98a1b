import type { ClientBase } from 'pg'
import type { RejectedEvent } from '../ingestion/rejected_event.ts'
import { ask } from '../platform/postgres/ask.ts'

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
