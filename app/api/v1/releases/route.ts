import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import { parseFiguresQuery } from '#core/figures/query.ts'
import type { ReleasesAnswer } from '#core/release/contract.ts'
import { listReleases } from '#server/releases/list_releases.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** Marks for charts, in the same range as figures are asked for. */
  GET: question(async ({ request, access }) => {
    const { policy } = await readWorkspace(access.workspaceId)
    const context = { calendar: new Calendar(policy.timeZone), nowMs: Date.now() }
    const query = parseFiguresQuery(new URL(request.url).searchParams, context)
    const answer: ReleasesAnswer = { releases: await listReleases(access.workspaceId, query) }
    return answer
  }),
})
