import { Problem } from '#core/problem.ts'
import { log } from '#server/platform/log/log.ts'

/** Errors of a database or Redis that is away: the caller may try again. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
  'P1001',
  'P1017',
])

const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** Turns whatever a route threw into `application/problem+json`; what nobody expected is logged and says nothing of itself. */
export function problemResponse(error: unknown): Response {
  const problem = error instanceof Problem ? error : unexpected(error)
  const headers = { ...problem.toHeaders(), 'Cache-Control': 'no-store' }
  return new Response(JSON.stringify(problem.toBody()), { status: problem.status, headers })
}

/** ioredis gives these errors no codes. */
const isRedisAway = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'MaxRetriesPerRequestError' || /^(Stream isn't writeable|Connection is closed)/.test(error.message))

function unexpected(error: unknown): Problem {
  log.error({ err: error }, 'a request failed')
  if (isRedisAway(error)) return new Problem('queue_unavailable', 'the queue cannot be reached', {}, 1)
  if (UNREACHABLE.has(codeOf(error) ?? '')) return new Problem('database_unavailable', 'the database cannot be reached', {}, 1)
  return new Problem('internal', 'something went wrong on our side; the log says what')
}
