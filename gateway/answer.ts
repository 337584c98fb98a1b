import type { ServerResponse } from 'node:http'
import { Problem } from '#core/problem.ts'

/** Answers with a JSON body, once and whole. */
export function answerJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string | number> = {},
): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
    'Content-Length': Buffer.byteLength(text),
  })
  response.end(text)
}

/** @returns the headers that belong to a problem whatever its body. */
export const headersOf = (problem: Problem): Record<string, string> => problem.toHeaders()

/** Answers with an RFC 9457 problem. */
export const answerProblem = (response: ServerResponse, problem: Problem): void =>
  answerJson(response, problem.status, problem.toBody(), headersOf(problem))

/** @throws Problem `method_not_allowed`. */
export function requireMethod(method: string | undefined, ...allowed: string[]): void {
  if (!allowed.includes(method ?? ''))
    throw new Problem('method_not_allowed', `only ${allowed.join(', ')} here`, { allow: allowed })
}
