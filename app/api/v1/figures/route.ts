import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import type { Calendar } from '#core/calendar/calendar.ts'
import { parseFiguresQuery } from '#core/figures/query.ts'
import { readFigures } from '#server/figures/read_figures.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route('figures:read', async ({ request, access }) => {
    const now = new Date()
    const { searchParams } = new URL(request.url)
    const asked = (calendar: Calendar) => parseFiguresQuery(searchParams, { calendar, nowMs: now.getTime() })
    return json(await readFigures(access.workspaceId, asked, now))
  }),
})
