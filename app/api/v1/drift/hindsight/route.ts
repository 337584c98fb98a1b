import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import { readHindsightQuery } from '#core/drift/read_hindsight_query.ts'
import { readHindsight } from '#server/drift/read_hindsight.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: question(({ request, access }) =>
    readHindsight(access.workspaceId, readHindsightQuery(new URL(request.url).searchParams), new Date()),
  ),
})
