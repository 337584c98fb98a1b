import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import { json, route } from '#app/_http/route.ts'
import { newBaselineSchema } from '#core/drift/contract.ts'
import { readBaseline } from '#server/drift/read_baseline.ts'
import { requestBaseline } from '#server/drift/request_baseline.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** By what a workspace is judged. */
  GET: question(({ access }) => readBaseline(access.workspaceId, new Date())),
  /** Learns it anew; open pages hear when it is there. */
  POST: route('policy:write', async ({ request, access }) => {
    await requestBaseline(access, await jsonBody(request, newBaselineSchema), new Date())
    return json({ accepted: true }, 202)
  }),
})
