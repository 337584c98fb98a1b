import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import type { Calendar } from '#core/calendar/calendar.ts'
import { parseFiguresQuery } from '#core/figures/query.ts'
import { readFigures } from '#server/figures/read_figures.ts'
import { costOfFigures } from '#server/questions/cost_of.ts'

const paramsOf = (request: Request): URLSearchParams => new URL(request.url).searchParams

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: question(
    async ({ request, access }) => {
      const now = new Date()
      const asked = (calendar: Calendar) => parseFiguresQuery(paramsOf(request), { calendar, nowMs: now.getTime() })
      return readFigures(access.workspaceId, asked, now)
    },
    (request) => costOfFigures(paramsOf(request), Date.now()),
  ),
})
