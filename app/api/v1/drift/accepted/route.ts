import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { newAcceptedSchema } from '#core/drift/contract.ts'
import { Problem } from '#core/problem.ts'
import { acceptAsNormal } from '#server/drift/accept_as_normal.ts'
import { judgeByBaseline } from '#server/drift/judge_by_baseline.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** Judges a series by the level that it has now. */
  POST: route('policy:write', async ({ request, access }) => {
    const { series } = await jsonBody(request, newAcceptedSchema)
    await acceptAsNormal(access, series, new Date())
    return json({ accepted: true }, 202)
  }),
  /** Judges it by the baseline again. */
  DELETE: route('policy:write', async ({ request, access }) => {
    const series = new URL(request.url).searchParams.get('series')
    if (!series) throw new Problem('invalid_parameter', 'series: as `/api/v1/drift` names it', { parameter: 'series' })
    await judgeByBaseline(access, series)
    return new Response(null, { status: 204 })
  }),
})
