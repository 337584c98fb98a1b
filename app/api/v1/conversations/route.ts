import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import { parseConversationsQuery } from '#core/conversation/list_query.ts'
import { exportConversations } from '#server/conversations/export_conversations.ts'
import { listConversations } from '#server/conversations/list_conversations.ts'
import { readWorkspace } from '#server/workspace/directory.ts'
import { streamCsv, streamNdjson } from './export.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** Cases by the conversations of their roots: a page as JSON, or all of them as CSV or NDJSON. */
  GET: question(async ({ request, access }) => {
    const now = new Date()
    const { policy } = await readWorkspace(access.workspaceId)
    const query = parseConversationsQuery(new URL(request.url).searchParams, {
      calendar: new Calendar(policy.timeZone),
      nowMs: now.getTime(),
    })
    const accept = request.headers.get('accept') ?? ''
    if (accept.includes('text/csv')) return streamCsv(exportConversations(access.workspaceId, query, now))
    if (accept.includes('application/x-ndjson')) return streamNdjson(exportConversations(access.workspaceId, query, now))
    return listConversations(access.workspaceId, query, now)
  }),
})
