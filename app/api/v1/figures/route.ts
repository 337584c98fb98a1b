import { Calendar } from '#core/calendar/calendar.ts'
import { parseFiguresQuery } from '#core/figures/query.ts'
import { readFigures } from '#server/figures/read_figures.ts'
import { json, route } from '../../../_http/route.ts'
import { workspaceOf } from '../../../_http/workspace_of.ts'

export const GET = route('figures:read', async ({ request, access }) => {
  const { policy } = await workspaceOf(access)
  const now = new Date()
  const context = { calendar: new Calendar(policy.timeZone), nowMs: now.getTime() }
  return json(await readFigures(access.workspaceId, parseFiguresQuery(new URL(request.url).searchParams, context), now))
})
