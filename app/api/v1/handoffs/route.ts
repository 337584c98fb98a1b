import { askedForm, costOfForm } from '#app/_http/asked_form.ts'
import { fileProvenance } from '#app/_http/file_provenance.ts'
import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import { streamCsv, streamNdjson } from '#app/_http/stream_rows.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import { parseHandoffsQuery } from '#core/conversation/handoffs_query.ts'
import { exportHandoffs } from '#server/conversations/export_handoffs.ts'
import { listHandoffs } from '#server/conversations/list_handoffs.ts'
import { readWorkspace } from '#server/workspace/directory.ts'
import { itemsOfPages } from '../conversations/export.ts'
import { rowsOfHandoffs } from './export.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** Handoffs that nobody has taken up: a page as JSON, or all of them as CSV or NDJSON. */
  GET: question(async ({ request, access }) => {
    const now = new Date()
    const workspace = await readWorkspace(access.workspaceId)
    const context = { calendar: new Calendar(workspace.policy.timeZone), nowMs: now.getTime() }
    const query = parseHandoffsQuery(new URL(request.url).searchParams, context)
    const { form, marked } = askedForm(request)
    if (form === 'json') return listHandoffs(access.workspaceId, query, now)
    const pages = exportHandoffs(access.workspaceId, query, now)
    if (form === 'ndjson') return streamNdjson('handoffs', itemsOfPages(pages))
    return streamCsv({ name: 'handoffs', rows: rowsOfHandoffs(pages, fileProvenance(workspace, query, now)), marked })
  }, costOfForm),
})
