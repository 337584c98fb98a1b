import type { HandoffList } from '#core/conversation/handoff_contract.ts'
import { type HandoffCursor, type HandoffsQuery, parseHandoffCursor } from '#core/conversation/handoffs_query.ts'
import { listHandoffs } from './list_handoffs.ts'

const PAGE = 500

/** @returns every handoff that the query asks for, page by page. */
export async function* exportHandoffs(workspaceId: number, query: HandoffsQuery, now: Date): AsyncGenerator<HandoffList> {
  let after: HandoffCursor | null = null
  for (;;) {
    const page: HandoffList = await listHandoffs(workspaceId, { ...query, after, limit: PAGE }, now)
    yield page
    if (!page.nextCursor) return
    after = parseHandoffCursor(page.nextCursor)
  }
}
