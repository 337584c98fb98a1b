import type { ConversationItem, ConversationList } from '#core/conversation/contract.ts'
import { parseCursor } from '#core/conversation/cursor.ts'
import type { ConversationsQuery } from '#core/conversation/list_query.ts'
import { MAX_LIMIT, type Start } from '#core/conversation/paging.ts'
import { listConversations } from './list_conversations.ts'

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
  const { order } = query.paging
  let start: Start = null
  for (;;) {
    const paging = { order, start, limit: MAX_LIMIT, hasTotal: false }
    const page: ConversationList = await listConversations(workspaceId, { ...query, paging }, now)
    yield page
    if (!page.nextCursor) return
    start = { side: 'after', ...parseCursor(page.nextCursor, query.takenBack ? 'takenBackMs' : 'endedMs') }
  }
}
