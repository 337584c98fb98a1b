import { Problem } from '#core/problem.ts'
import { problemOf } from '#server/platform/availability/problem_of.ts'
import { log } from '#server/platform/log/log.ts'

/** Turns whatever a route threw into `application/problem+json`; what nobody expected is logged and says nothing of itself. */
export function problemResponse(error: unknown): Response {
  if (!(error instanceof Problem)) log.error({ err: error }, 'a request failed')
  const problem = problemOf(error)
  const headers = { ...problem.toHeaders(), 'Cache-Control': 'no-store' }
  return new Response(JSON.stringify(problem.toBody()), { status: problem.status, headers })
}
