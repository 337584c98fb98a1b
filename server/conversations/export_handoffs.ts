import { parseCursor } from '#core/conversation/cursor.ts'
import type { HandoffList } from '#core/conversation/handoff_contract.ts'
import type { HandoffsQuery } from '#core/conversation/handoffs_query.ts'
import { MAX_LIMIT, type Start } from '#core/conversation/paging.ts'
import { listHandoffs } from './list_handoffs.ts'

/** @returns every handoff that the query asks for, page by page. */
export async function* exportHandoffs(workspaceId: number, query: HandoffsQuery, now: Date): AsyncGenerator<HandoffList> {
  const { order } = query.paging
  let start: Start = null
  for (;;) {
    const paging = { order, start, limit: MAX_LIMIT, hasTotal: false }
    const page: HandoffList = await listHandoffs(workspaceId, { ...query, paging }, now)
    yield page
    if (!page.nextCursor) return
    start = { side: 'after', ...parseCursor(page.nextCursor, 'atMs') }
  }
}
