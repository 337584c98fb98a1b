import { methods } from '#app/_http/methods.ts'
import { JsonPieces } from '#app/_http/pack_body.ts'
import { question } from '#app/_http/question.ts'
import { WALL_SCOPE } from '#core/access/scopes.ts'
import type { Calendar } from '#core/calendar/calendar.ts'
import { parseFiguresQuery, readForm } from '#core/figures/query.ts'
import { sayAnswer } from '#core/figures/say_answer.ts'
import { findFigures } from '#server/figures/read_figures.ts'
import { costOfFigures } from '#server/questions/cost_of.ts'

const paramsOf = (request: Request): URLSearchParams => new URL(request.url).searchParams

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: question(
    async ({ request, access }) => {
      const now = new Date()
      const params = paramsOf(request)
      const form = readForm(params)
      const asked = (calendar: Calendar) => parseFiguresQuery(params, { calendar, nowMs: now.getTime() })
      return new JsonPieces(sayAnswer(await findFigures(access.workspaceId, asked, now), form))
    },
    (request) => costOfFigures(paramsOf(request), Date.now()),
    WALL_SCOPE,
  ),
})
