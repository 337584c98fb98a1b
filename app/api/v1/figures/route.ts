import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { workspaceOf } from '#app/_http/workspace_of.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import { parseFiguresQuery } from '#core/figures/query.ts'
import { readFigures } from '#server/figures/read_figures.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route('figures:read', async ({ request, access }) => {
    const { policy } = await workspaceOf(access)
    const now = new Date()
    const context = { calendar: new Calendar(policy.timeZone), nowMs: now.getTime() }
    return json(await readFigures(access.workspaceId, parseFiguresQuery(new URL(request.url).searchParams, context), now))
  }),
})
