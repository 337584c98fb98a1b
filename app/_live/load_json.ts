import { sentence } from '#core/format/sentence.ts'
import { PROBLEM_STATUS, Problem, type ProblemBody, type ProblemCode } from '#core/problem.ts'

const isCode = (code: unknown): code is ProblemCode => typeof code === 'string' && Object.hasOwn(PROBLEM_STATUS, code)

/**
 * Loads an answer of our own API with the session's cookie.
 * @param read checks the answer's form, e.g. a schema's `parse`.
 * @throws Problem as the server said it, in a whole sentence, or `internal` where the server cannot be reached.
 */
export async function loadJson<T>(address: string, read: (value: unknown) => T, signal?: AbortSignal): Promise<T> {
  const response = await fetch(address, { headers: { accept: 'application/json' }, signal: signal ?? null }).catch(
    (error: Error) => {
      if (signal?.aborted) throw error
      throw new Problem('internal', 'The server cannot be reached.')
    },
  )
  if (response.ok) return read(await response.json())
  const body: Partial<ProblemBody> = await response.json().catch(() => ({}))
  const detail = sentence(body.detail ?? `the server answered ${response.status}`)
  throw new Problem(isCode(body.code) ? body.code : 'internal', detail)
}
