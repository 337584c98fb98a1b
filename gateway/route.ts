import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Problem } from '#core/problem.ts'
import { CLIENT_ADDRESS_HEADER, clientAddress } from '#server/access/client_address.ts'
import { problemOf } from '#server/platform/availability/problem_of.ts'
import { log } from '#server/platform/log/log.ts'
import { requireMethod } from './answer.ts'
import { contentPolicy } from './content_policy.ts'
import { ClientGone } from './door/read_body.ts'
import { refuse } from './door/refuse.ts'
import { limitBody } from './limit_body.ts'
import { sayAway } from './say_away.ts'
import { sayEncoding } from './say_encoding.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

/** Browsers ask for https by themselves for a year after their last visit. */
const HSTS_SECONDS = 31_536_000

export interface Routes {
  /** Handlers of whole paths. */
  own: Record<string, Handler>
  /** Takes care of its body itself, which may be a large one, and of `Expect: 100-continue`. */
  door: { path: string; handle: Handler }
  /** Gets everything else. */
  next: Handler
  /** Where people reach the server, if that is known: HOLDFAST_URL. */
  holdfastUrl?: string | undefined
}

/** @returns what the HTTP server calls for each request; it never throws or rejects. */
export function routeRequests(routes: Routes): (request: IncomingMessage, response: ServerResponse) => void {
  const isSecure = routes.holdfastUrl?.startsWith('https:') ?? false
  return (request, response) => {
    if (isSecure) response.setHeader('Strict-Transport-Security', `max-age=${HSTS_SECONDS}`)
    request.url = originForm(request.url)
    const path = pathOf(request.url)
    noteClient(request, routes.holdfastUrl)
    if (path === routes.door.path) {
      void run(routes.door.handle, request, response)
      return
    }
    const handler = (Object.hasOwn(routes.own, path) && routes.own[path]) || pagesOf(routes)
    if (!isReadable(path)) {
      refuse(request, response, new Problem('malformed', 'this is no path, percent-encoded as UTF-8'))
      return
    }
    void run(async () => handler(await limitBody(request, response), response), request, response)
  }
}

/** Other methods Next answers with 400 and no body. It puts the nonce of the request's policy into the scripts of its answer. */
const pagesOf =
  ({ next, holdfastUrl }: Routes): Handler =>
  (request, response) => {
    requireMethod(request.method, 'GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS')
    const policy = contentPolicy(randomBytes(16).toString('base64'), request.headers.host, holdfastUrl)
    request.headers['content-security-policy'] = policy
    response.setHeader('Content-Security-Policy', policy)
    sayEncoding(response)
    return sayAway(response, () => next(request, response))
  }

/** A client may name the server too, as it would to a proxy (RFC 9112, 3.2.2): which one it names changes nothing here. */
function originForm(url = '/'): string {
  const rest = /^https?:\/\/[^/?#]*(.*)$/i.exec(url)?.[1]
  return rest === undefined || rest.startsWith('/') ? (rest ?? url) : `/${rest}`
}

export function pathOf(url = '/'): string {
  const query = url.indexOf('?')
  return query === -1 ? url : url.slice(0, query)
}

/** Next would answer others with 500. */
function isReadable(path: string): boolean {
  try {
    return decodeURIComponent(path).startsWith('/')
  } catch {
    return false
  }
}

function noteClient({ headers, socket }: IncomingMessage, holdfastUrl: string | undefined): void {
  const forwarded = headers['x-forwarded-for']
  headers[CLIENT_ADDRESS_HEADER] = clientAddress(socket.remoteAddress, forwarded?.toString(), holdfastUrl)
}

async function run(handler: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await handler(request, response)
  } catch (error) {
    const known = error instanceof Problem || error instanceof ClientGone
    if (!known) log.error({ err: error }, 'a request failed')
    if (response.headersSent || error instanceof ClientGone) {
      response.destroy()
      return
    }
    refuse(request, response, problemOf(error))
  }
}
