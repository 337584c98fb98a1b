import { z } from 'zod'

/** What went wrong with a form: in words, and by field where the server said so. */
export interface FormProblem {
  status: number
  message: string
  fields: Record<string, string>
}

export type Sent = { ok: true; body: unknown } | { ok: false; problem: FormProblem }

/** Every answer of ours that refuses is problem+json. */
const refusal = z.object({
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).default([]),
})

/** Sends JSON to one of our own routes. Never rejects: a network that is down is a problem like others. */
export async function sendJson(
  method: 'POST' | 'PATCH' | 'DELETE',
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
    return { ok: false, problem: { status: 0, message: 'Holdfast cannot be reached. Is it still running?', fields: {} } }
  }
}

function problemOf(status: number, answer: unknown): FormProblem {
  const said = refusal.safeParse(answer)
  const fields: Record<string, string> = {}
  if (said.success) for (const { path, message } of said.data.errors) fields[path] ??= message
  const words = said.success ? said.data.detail : undefined
  return { status, fields, message: words ?? `That did not work (${status}). Please try again.` }
}
