import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import { readMoved } from '#server/drift/read_moved.ts'
import { costOfMoved } from '#server/questions/cost_of_moved.ts'

const paramsOf = (request: Request): URLSearchParams => new URL(request.url).searchParams

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** What moved cost per accepted resolution between two periods, by segment and cause. */
  GET: question(
    ({ request, access }) => readMoved(access.workspaceId, paramsOf(request), new Date()),
    (request) => costOfMoved(paramsOf(request), Date.now()),
  ),
})
