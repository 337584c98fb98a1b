import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import { parseFlipsQuery } from '#core/live/flips_query.ts'
import { listFlips } from '#server/conversations/list_flips.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** Resolutions that were taken back, and cases that escalated, a page at a time. */
  GET: question(async ({ request, access }) => {
    const { policy } = await readWorkspace(access.workspaceId)
    const query = parseFlipsQuery(new URL(request.url).searchParams, new Calendar(policy.timeZone))
    return listFlips(access.workspaceId, query, new Date())
  }),
})
