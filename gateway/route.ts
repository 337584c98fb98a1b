import type { IncomingMessage, ServerResponse } from 'node:http'
import { Problem } from '#core/problem.ts'
import { log } from '#server/log/log.ts'
import { answerProblem } from './answer.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

export interface Routes {
  /** Handlers of whole paths. */
  own: Record<string, Handler>
  /** Takes care of `Expect: 100-continue` itself, to refuse before the body is sent. */
  door: { path: string; handle: Handler }
  /** Gets everything else. */
  next: Handler
}

/** @returns what the HTTP server calls for each request; it never throws or rejects. */
export function routeRequests(routes: Routes): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const path = pathOf(request.url)
    if (path === routes.door.path) {
      void run(routes.door.handle, request, response)
      return
    }
    if (request.headers.expect) response.writeContinue()
    const handler = Object.hasOwn(routes.own, path) ? routes.own[path] : undefined
    void run(handler ?? routes.next, request, response)
  }
}

export function pathOf(url = '/'): string {
  const query = url.indexOf('?')
  return query === -1 ? url : url.slice(0, query)
}

async function run(handler: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await handler(request, response)
  } catch (error) {
    if (!(error instanceof Problem)) log.error({ err: error }, 'a request failed')
    if (response.headersSent) {
      response.destroy()
      return
    }
    answerProblem(response, error instanceof Problem ? error : new Problem('internal', 'something went wrong on our side'))
  }
}
