import type { Scope } from '#core/access/scopes.ts'
import { type Access, authoriseRequest } from '#server/access/authorise.ts'
import { problemResponse } from './problem_response.ts'

/** What Next hands to a route: the values of the brackets in its path. */
interface RouteContext<P> {
  params: Promise<P>
}

export type RouteHandler<P> = (request: Request, context: RouteContext<P>) => Promise<Response>

/** One call of a route: who asks, what, and with which values in the path. */
export interface RouteCall<P> {
  request: Request
  access: Access
  params: P
}

/**
 * A route: authorise, then answer; errors become `application/problem+json`.
 * @param scope what the caller must be allowed to do.
 * @param answer parses what it needs (throws Problem), calls one verb and answers.
 */
export const route =
  <P = Record<string, never>>(scope: Scope, answer: (call: RouteCall<P>) => Promise<Response>): RouteHandler<P> =>
  async (request, context) => {
    try {
      const access = await authoriseRequest(request.headers, scope, request.method)
      return await answer({ request, access, params: await context.params })
    } catch (error) {
      return problemResponse(error)
    }
  }

/** A route for those who are not signed in yet; it decides for itself what it does for whom. */
export const openRoute =
  (answer: (request: Request) => Promise<Response>): ((request: Request) => Promise<Response>) =>
  async (request) => {
    try {
      return await answer(request)
    } catch (error) {
      return problemResponse(error)
    }
  }

/** @returns a JSON answer that no cache keeps. */
export const json = (body: unknown, status = 200, headers: HeadersInit = {}): Response => {
  const all = new Headers(headers)
  all.set('cache-control', 'no-store')
  return Response.json(body, { status, headers: all })
}
