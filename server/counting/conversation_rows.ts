import type { ClientBase } from 'pg'
import type { ConversationLog } from '#core/conversation/log.ts'
import { readFacts } from '#core/conversation/read.ts'
import { VOID_LINKS } from '#core/issue/resolve.ts'
import type { ConversationState } from '#core/recount/types.ts'
import { ask } from '../platform/postgres/ask.ts'
import { numbers, texts, uuids } from '../platform/postgres/columns.ts'

export interface ConversationRow {
  id: string
  customer: string | null
  issue: string | null
  links: number
  log: ConversationLog
}

export const stateOf = (row: ConversationRow): ConversationState => ({ ...row, facts: readFacts(row.log) })

type Named = [id: string, state: ConversationState]

/** Inserts conversations that were never seen. @returns the ids that were indeed new. */
export async function insertConversations(
  client: ClientBase,
  workspaceId: number,
  named: readonly Named[],
): Promise<Set<string>> {
  const result = await ask<{ id: string }>(client, 'counting/insert_conversations', [workspaceId, ...columnsOf(named, false)])
  return new Set(result.rows.map((row) => row.id))
}

/** Writes the states of conversations that this transaction has locked. */
export async function updateConversations(client: ClientBase, workspaceId: number, named: readonly Named[]): Promise<void> {
  if (named.length === 0) return
  await ask(client, 'counting/update_conversations', [workspaceId, ...columnsOf(named, true)])
}

/** Locks conversations in the order in which every batch does, and reads them. */
export async function lockConversations(
  client: ClientBase,
  workspaceId: number,
  ids: readonly string[],
): Promise<ConversationRow[]> {
  if (ids.length === 0) return []
  return (await ask<ConversationRow>(client, 'counting/lock_conversations', [workspaceId, texts(ids)])).rows
}

export async function readConversations(
  client: ClientBase,
  workspaceId: number,
  ids: readonly string[],
): Promise<ConversationRow[]> {
  if (ids.length === 0) return []
  return (await ask<ConversationRow>(client, 'counting/read_conversations', [workspaceId, texts(ids)])).rows
}

/** @returns every conversation whose walk along `followsUp`, where it is not void, passes one of `ids`. */
export async function readDescendants(
  client: ClientBase,
  workspaceId: number,
  ids: readonly string[],
): Promise<ConversationRow[]> {
  if (ids.length === 0) return []
  return (await ask<ConversationRow>(client, 'counting/descendants', [workspaceId, texts(ids), VOID_LINKS])).rows
}

function columnsOf(named: readonly Named[], withLinks: boolean): unknown[] {
  const states = named.map(([, state]) => state)
  return [
    texts(named.map(([id]) => id)),
    uuids(states.map((state) => state.customer)),
    numbers(states.map((state) => state.facts !== null && state.facts.customer === undefined)),
    uuids(states.map((state) => state.issue)),
    ...(withLinks ? [numbers(states.map((state) => state.links))] : []),
    texts(states.map((state) => state.facts?.followsUp ?? null)),
    numbers(states.map((state) => state.facts?.startMs ?? null)),
    JSON.stringify(states.map((state) => state.log)),
  ]
}
