import type { ServerResponse } from 'node:http'
import { makingPage } from '#server/platform/availability/page_failure.ts'

const RETRY_AFTER_SECONDS = 1

/**
 * Next answers 500 whatever a page failed of, and a page can't say otherwise. Who watches, or stands before us, is to know a
 * mistake of ours from a database that is away for a moment.
 * @param make answers with a page.
 */
export function sayAway<T>(response: ServerResponse, make: () => T): T {
  const made = { isServiceAway: false }
  const writeHead = response.writeHead.bind(response)
  response.writeHead = (status: number, ...rest: never[]) => {
    if (status !== 500 || !made.isServiceAway) return writeHead(status, ...rest)
    response.setHeader('Retry-After', RETRY_AFTER_SECONDS)
    return writeHead(503, ...rest)
  }
  return makingPage(made, make)
}
