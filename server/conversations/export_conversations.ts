import type { ConversationItem } from '#core/conversation/contract.ts'
import { type ConversationsQuery, type Cursor, parseCursor } from '#core/conversation/list_query.ts'
import { listConversations } from './list_conversations.ts'

const PAGE = 500

/** @returns every case that the query asks for, page by page, so that memory does not grow with the answer. */
export async function* exportConversations(
  workspaceId: number,
  query: ConversationsQuery,
  now: Date,
): AsyncGenerator<ConversationItem> {
  let after: Cursor | null = null
  for (;;) {
    const page = await listConversations(workspaceId, { ...query, after, limit: PAGE }, now)
    yield* page.items
    if (!page.nextCursor) return
    after = parseCursor(page.nextCursor, query.takenBack)
  }
}
