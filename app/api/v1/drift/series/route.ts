import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import { Problem } from '#core/problem.ts'
import { readDriftSeries } from '#server/drift/read_drift_series.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** How one series stands, and stood at each hour. */
  GET: question(({ request, access }) => {
    const id = new URL(request.url).searchParams.get('id')
    if (!id) throw new Problem('invalid_parameter', 'id: of a series, as `/api/v1/drift` names it', { parameter: 'id' })
    return readDriftSeries(access.workspaceId, id, new Date())
  }),
})
