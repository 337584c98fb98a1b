import { PROBLEM_STATUS, type ProblemCode } from '../problem.ts'
import { type JsonSchema, ref } from './schema_of.ts'

/** @returns a JSON answer. */
export const jsonAnswer = (description: string, schema: JsonSchema): JsonSchema => ({
  description,
  content: { 'application/json': { schema } },
})

/** @returns the problem answers that an operation can give, by status; whoever asks for a key limits how many are tried. */
export function problemAnswers(...own: ProblemCode[]): Record<string, JsonSchema> {
  const codes: ProblemCode[] = own.includes('unauthenticated') ? [...new Set([...own, 'rate_limited' as const])] : own
  const statuses = [...new Set(codes.map((code) => PROBLEM_STATUS[code]))]
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: `code: ${codes.filter((code) => PROBLEM_STATUS[code] === status).join(' or ')}`,
        ...(status === 429 || status === 503
          ? { headers: { 'Retry-After': { description: 'seconds', schema: { type: 'integer' } } } }
          : {}),
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    ]),
  )
}
