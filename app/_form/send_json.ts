import { sentence } from '#core/format/sentence.ts'
import { isRecord } from '#core/shape.ts'
import { UNREACHABLE } from '../_ui/unreachable.ts'

/** What went wrong with a form: in whole sentences, and by field where the server said so. */
export interface FormProblem {
  status: number
  message: string
  fields: Record<string, string>
}

export type Sent = { ok: true; body: unknown } | { ok: false; problem: FormProblem }

/** Sends JSON to one of our own routes. Never rejects: a network that is down is a problem like others. */
export async function sendJson(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Sent> {
  try {
    const response = await fetch(url, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
    })
    const answer: unknown = await response.json().catch(() => null)
    return response.ok ? { ok: true, body: answer } : { ok: false, problem: problemOf(response.status, answer) }
  } catch {
    return { ok: false, problem: { status: 0, message: UNREACHABLE, fields: {} } }
  }
}

/** Every answer of ours that refuses is problem+json; what stands between may say anything. */
function problemOf(status: number, answer: unknown): FormProblem {
  const said = isRecord(answer) ? answer : {}
  const fields: Record<string, string> = {}
  for (const error of Array.isArray(said.errors) ? said.errors : [])
    if (isRecord(error) && typeof error.path === 'string' && typeof error.message === 'string')
      fields[error.path] ??= sentence(error.message)
  const words = typeof said.detail === 'string' ? sentence(said.detail) : undefined
  return { status, fields, message: words ?? `That did not work (${status}). Please try again.` }
}
