import type { ClientBase } from 'pg'
import { isOwn } from '#core/erasure/rename.ts'
import { EVENT_NUMBERS } from '#core/event/numbers.ts'
import { EVENT_TYPES } from '#core/event/types.ts'
import type { ConversationRow } from '../counting/conversation_rows.ts'
import { customerIdOf } from '../counting/identify.ts'
import { ask } from '../platform/postgres/ask.ts'
import { numbers, texts } from '../platform/postgres/columns.ts'

/** What the conversations of a workspace know of a customer. */
export interface Traces {
  /** Those that are the customer's. */
  own: ConversationRow[]
  /** Those of others that name the customer, or one of these. */
  others: ConversationRow[]
}

/** The numbers of types of events: those about conversations, and that of a customer who left. */
const ABOUT_CONVERSATIONS = EVENT_TYPES.filter((type) => type.startsWith('conversation.'))
export const TYPES = numbers(ABOUT_CONVERSATIONS.map((type) => EVENT_NUMBERS.numberOf[type]))
export const LEFT = EVENT_NUMBERS.numberOf['customer.churned']

/** Looks at every conversation of the workspace: some seconds for each million. */
export async function readTraces(client: ClientBase, workspaceId: number, pseudonym: string): Promise<Traces> {
  const read = async (question: string, ...values: unknown[]): Promise<ConversationRow[]> =>
    (await ask<ConversationRow>(client, question, [workspaceId, ...values])).rows
  const naming = await read('erasure/conversations_naming', customerIdOf(pseudonym), pseudonym)
  const own = naming.filter((row) => isOwn(row.log, pseudonym))
  const ids = new Set(own.map((row) => row.id))
  const following = own.length === 0 ? [] : await read('erasure/conversations_following', asKeys(ids))
  const others = [...naming, ...following].filter((row) => !ids.has(row.id))
  return { own, others: [...new Map(others.map((row) => [row.id, row])).values()] }
}

/** Postgres finds a key of an object at once, and a value of a list by walking it. */
const asKeys = (ids: ReadonlySet<string>): string => JSON.stringify(Object.fromEntries([...ids].map((id) => [id, 1])))

/** What the questions about the stored events of these conversations, and of their customer, are asked with. */
export const aboutEvents = (workspaceId: number, own: readonly ConversationRow[], pseudonym: string): unknown[] => [
  workspaceId,
  texts(own.map((row) => row.id)),
  TYPES,
  pseudonym,
  LEFT,
]
