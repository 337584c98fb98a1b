import type { ConversationItem, ConversationList } from '#core/conversation/contract.ts'
import { type ConversationsQuery, type Cursor, parseCursor } from '#core/conversation/list_query.ts'
import { listConversations } from './list_conversations.ts'

const PAGE = 500

/** @returns every case that the query asks for, page by page, so that memory does not grow with the answer. */
export async function* exportConversations(
  workspaceId: number,
  query: ConversationsQuery,
  now: Date,
): AsyncGenerator<ConversationItem> {
  for await (const { items } of exportPages(workspaceId, query, now)) yield* items
}

/** @returns the same as pages, each with the version of the policy under which it was counted. */
export async function* exportPages(workspaceId: number, query: ConversationsQuery, now: Date): AsyncGenerator<ConversationList> {
  let after: Cursor | null = null
  for (;;) {
    const page: ConversationList = await listConversations(workspaceId, { ...query, after, limit: PAGE }, now)
    yield page
    if (!page.nextCursor) return
    after = parseCursor(page.nextCursor, query.takenBack)
  }
}
