import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { workspaceOf } from '#app/_http/workspace_of.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import { parseFiguresQuery } from '#core/figures/query.ts'
import type { ReleasesAnswer } from '#core/release/contract.ts'
import { listReleases } from '#server/releases/list_releases.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** Marks for charts, in the same range as figures are asked for. */
  GET: route('figures:read', async ({ request, access }) => {
    const { policy } = await workspaceOf(access)
    const context = { calendar: new Calendar(policy.timeZone), nowMs: Date.now() }
    const query = parseFiguresQuery(new URL(request.url).searchParams, context)
    const answer: ReleasesAnswer = { releases: await listReleases(access.workspaceId, query) }
    return json(answer)
  }),
})
