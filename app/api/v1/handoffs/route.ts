import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import { parseHandoffsQuery } from '#core/conversation/handoffs_query.ts'
import { listHandoffs } from '#server/conversations/list_handoffs.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** Handoffs that nobody has taken up, a page at a time. */
  GET: question(async ({ request, access }) => {
    const now = new Date()
    const { policy } = await readWorkspace(access.workspaceId)
    const context = { calendar: new Calendar(policy.timeZone), nowMs: now.getTime() }
    const query = parseHandoffsQuery(new URL(request.url).searchParams, context)
    return listHandoffs(access.workspaceId, query, now)
  }),
})
