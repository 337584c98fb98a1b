import { z } from 'zod'
import { Problem, type ProblemCode } from '#core/problem.ts'
import { getAuth } from '#server/access/auth.ts'
import { openRoute } from './route.ts'

const CODES: Record<number, ProblemCode> = {
  400: 'invalid_parameter',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  415: 'unsupported_media_type',
  422: 'invalid_parameter',
  429: 'rate_limited',
}

/** Of better-auth's codes and ours: the field of a form that each is about. */
const FIELDS: Record<string, string> = {
  INVALID_PASSWORD: 'currentPassword',
  PASSWORD_TOO_SHORT: 'newPassword',
  PASSWORD_TOO_LONG: 'newPassword',
  GUESSABLE_PASSWORD: 'newPassword',
}

const refusal = z.object({ message: z.string(), code: z.string().optional() })

/**
 * What better-auth answers; it checks origin and rate itself. Only the paths that our pages use have a file that says so:
 * of its many others nobody needs any, and each could be a hole.
 */
export const authRoute = openRoute(async (request) => {
  const answer = await getAuth().handler(request)
  if (answer.ok) return answer
  const said = refusal.safeParse(await answer.json().catch(() => null))
  const wait = Number(answer.headers.get('x-retry-after')) || undefined
  const code = CODES[answer.status] ?? 'internal'
  const { message, code: reason = '' } = said.success ? said.data : { message: 'sign-in refused this' }
  const path = FIELDS[reason]
  throw new Problem(code, message, path ? { errors: [{ path, message }] } : {}, wait)
})
