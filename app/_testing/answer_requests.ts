import { afterEach, vi } from 'vitest'

export interface SentRequest {
  method: string
  url: string
  contentType: string | null
  body: unknown
}

/** Stands for the server behind `fetch`, until the test is over. @returns what was sent to it. */
export function answerRequests(answer: (request: SentRequest) => Response): SentRequest[] {
  const sent: SentRequest[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : init.body
    const contentType = new Headers(init.headers).get('content-type')
    sent.push({ method: init.method ?? 'GET', url, contentType, body })
    const last = sent.at(-1)
    if (!last) throw new Error('nothing was sent')
    return answer(last)
  })
  return sent
}

/** @returns a form as the browser hands it over. */
export function formOf(fields: Record<string, string | readonly string[]>): FormData {
  const data = new FormData()
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) data.append(name, value)
  return data
}

/** @returns an answer of ours that refuses. */
export const refusal = (status: number, detail: string, errors: { path: string; message: string }[] = []): Response =>
  Response.json({ detail, errors }, { status, headers: { 'content-type': 'application/problem+json' } })

afterEach(() => vi.unstubAllGlobals())
