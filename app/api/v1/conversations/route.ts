import { askedForm, costOfForm } from '#app/_http/asked_form.ts'
import { fileProvenance } from '#app/_http/file_provenance.ts'
import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import { streamCsv, streamNdjson } from '#app/_http/stream_rows.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import { parseConversationsQuery } from '#core/conversation/list_query.ts'
import { exportPages } from '#server/conversations/export_conversations.ts'
import { listConversations } from '#server/conversations/list_conversations.ts'
import { readWorkspace } from '#server/workspace/directory.ts'
import { itemsOfPages, rowsOfPages } from './export.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** Cases by the conversations of their roots: a page as JSON, or all of them as CSV or NDJSON. */
  GET: question(async ({ request, access }) => {
    const now = new Date()
    const workspace = await readWorkspace(access.workspaceId)
    const calendar = new Calendar(workspace.policy.timeZone)
    const query = parseConversationsQuery(new URL(request.url).searchParams, { calendar, nowMs: now.getTime() })
    const { form, marked } = askedForm(request)
    if (form === 'json') return listConversations(access.workspaceId, query, now)
    const pages = exportPages(access.workspaceId, query, now)
    if (form === 'ndjson') return streamNdjson('conversations', itemsOfPages(pages))
    const range = query.takenBack ?? query
    const rows = rowsOfPages(pages, fileProvenance(workspace, { ...range, filters: query.filters }, now))
    return streamCsv({ name: query.takenBack ? 'conversations-taken-back' : 'conversations', rows, marked })
  }, costOfForm),
})
