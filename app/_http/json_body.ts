import type { z } from 'zod'
import { Problem, type ProblemCode } from '#core/problem.ts'

const JSON_TYPES = new Set(['application/json', 'application/merge-patch+json'])

/**
 * @returns the request's JSON body, checked; the gateway has held it to its length.
 * @throws Problem `unsupported_media_type`, `malformed`, or `code` with each wrong field under `errors`.
 */
export async function jsonBody<S extends z.ZodType>(
  request: Request,
  schema: S,
  code: ProblemCode = 'invalid_parameter',
): Promise<z.output<S>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!JSON_TYPES.has(type)) throw new Problem('unsupported_media_type', 'send application/json')
  const result = schema.safeParse(parse(await request.text()))
  if (result.success) return result.data
  const errors = result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
  throw new Problem(code, errors.map((error) => `${error.path || 'the body'}: ${error.message}`).join('; '), { errors })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('malformed', 'the body is not JSON')
  }
}
