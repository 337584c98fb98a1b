import type { z } from 'zod'
import { Problem, type ProblemCode } from '#core/problem.ts'

/** Settings and forms are small; events have a door of their own. */
const MAX_BYTES = 64 * 1024
const JSON_TYPES = new Set(['application/json', 'application/merge-patch+json'])

/**
 * @returns the request's JSON body, checked.
 * @throws Problem `unsupported_media_type`, `too_large`, `malformed`, or `code` with each wrong field under `errors`.
 */
export async function jsonBody<S extends z.ZodType>(
  request: Request,
  schema: S,
  code: ProblemCode = 'invalid_parameter',
): Promise<z.output<S>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!JSON_TYPES.has(type)) throw new Problem('unsupported_media_type', 'send application/json')
  const result = schema.safeParse(parse(await readText(request)))
  if (result.success) return result.data
  const errors = result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
  throw new Problem(code, errors.map((error) => `${error.path || 'the body'}: ${error.message}`).join('; '), { errors })
}

async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > MAX_BYTES) throw new Problem('too_large', `a body may have ${MAX_BYTES} bytes`)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('malformed', 'the body is not JSON')
  }
}
