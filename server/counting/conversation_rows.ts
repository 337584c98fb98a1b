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

type Read = (client: ClientBase, workspaceId: number, ids: readonly string[]) => Promise<ConversationRow[]>

const reading =
  (question: string, ...more: unknown[]): Read =>
  async (client, workspaceId, ids) =>
    ids.length === 0 ? [] : (await ask<ConversationRow>(client, question, [workspaceId, texts(ids), ...more])).rows

/** Locks conversations in the order in which every batch does, and reads them. */
export const lockConversations = reading('counting/lock_conversations')

export const readConversations = reading('counting/read_conversations')

/** @returns every conversation whose walk along `followsUp`, where it is not void, passes one of `ids`. */
export const readDescendants = reading('counting/descendants', VOID_LINKS)

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
