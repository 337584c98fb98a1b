import { hash } from 'node:crypto'
import type { ClientBase } from 'pg'
import type { RejectedEvent } from '../ingestion/rejected_event.ts'
import { ask } from '../platform/postgres/ask.ts'

/** Keeps what was refused, and why: of its id no more than by what its sender, who has it, finds it again. */
export async function putRejected(client: ClientBase, workspaceId: number, rejected: readonly RejectedEvent[]): Promise<void> {
  if (rejected.length === 0) return
  await ask(client, 'counting/put_rejected', [
    workspaceId,
    rejected.map((event) => event.code),
    rejected.map((event) => storable(event.message)),
    rejected.map((event) => storable(event.source)),
    rejected.map((event) => (event.id === null ? null : digitsOf(event.id))),
    rejected.map((event) => storable(event.type)),
  ])
}

/** @returns the first 16 digits of the SHA-256 of an id, which may say who somebody is though it must not. */
const digitsOf = (id: string): string => hash('sha256', id, 'hex').slice(0, 16)

const storable = (text: string | null): string | null => text?.slice(0, 500).toWellFormed().replaceAll('\0', '\ufffd') ?? null
