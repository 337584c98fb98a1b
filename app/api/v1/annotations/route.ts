import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import { json, route } from '#app/_http/route.ts'
import { type AnnotationsAnswer, newAnnotationSchema } from '#core/annotation/contract.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import { parseFiguresQuery } from '#core/figures/query.ts'
import { addAnnotation } from '#server/annotations/add_annotation.ts'
import { listAnnotations } from '#server/annotations/list_annotations.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** Marks for charts, in the same range as figures are asked for. */
  GET: question(async ({ request, access }) => {
    const { policy } = await readWorkspace(access.workspaceId)
    const context = { calendar: new Calendar(policy.timeZone), nowMs: Date.now() }
    const query = parseFiguresQuery(new URL(request.url).searchParams, context)
    const answer: AnnotationsAnswer = { annotations: await listAnnotations(access.workspaceId, query) }
    return answer
  }),
  POST: route('annotations:write', async ({ request, access }) =>
    json(await addAnnotation(access, await jsonBody(request, newAnnotationSchema)), 201),
  ),
})
