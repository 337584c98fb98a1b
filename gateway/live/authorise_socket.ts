import type { Scope } from '#core/access/scopes.ts'
import { LIVE_SCOPES, STREAM_SCOPE } from '#core/live/kinds.ts'
import { Problem } from '#core/problem.ts'
import { authoriseRequest } from '#server/access/authorise.ts'
import { CLIENT_ADDRESS_HEADER, clientAddress } from '#server/access/client_address.ts'
import { problemOf } from '#server/platform/availability/problem_of.ts'
import { getEnvironment } from '#server/platform/config/environment.ts'
import { log } from '#server/platform/log/log.ts'
import type { LiveSocket } from './live_server.ts'

/**
 * @returns the headers that say who connects: an API key (`auth: {token}`, or the header Authorization), else the cookie;
 * and from where.
 */
export function credentialsOf(socket: LiveSocket): Headers {
  const { headers, auth, address } = socket.handshake
  const headersOut = new Headers()
  const forwarded = headers['x-forwarded-for']?.toString()
  headersOut.set(CLIENT_ADDRESS_HEADER, clientAddress(address, forwarded, getEnvironment().HOLDFAST_URL))
  const token = typeof auth.token === 'string' && auth.token !== '' ? `Bearer ${auth.token}` : headers.authorization
  if (token !== undefined && /^[\x20-\x7e]*$/.test(token)) headersOut.set('authorization', token)
  else if (headers.cookie !== undefined) headersOut.set('cookie', headers.cookie)
  return headersOut
}

/** Lets a socket in whose session or key may read figures, and notes its workspace and what else it may hear. */
export async function authoriseSocket(socket: LiveSocket, next: (error?: Error) => void): Promise<void> {
  try {
    const { workspaceId, scopes } = await authoriseRequest(credentialsOf(socket), STREAM_SCOPE)
    Object.assign(socket.data, { workspaceId, scopes: heardWith(scopes) })
    next()
  } catch (error) {
    next(refusal(error))
  }
}

/** @returns whether the socket's session or key may still hear what it hears. Rejects where that cannot be told now. */
export async function isStillAuthorised(socket: LiveSocket): Promise<boolean> {
  try {
    const { workspaceId, scopes } = await authoriseRequest(credentialsOf(socket), STREAM_SCOPE)
    return workspaceId === socket.data.workspaceId && heardWith(scopes).join() === socket.data.scopes.join()
  } catch (error) {
    if (error instanceof Problem && (error.code === 'unauthenticated' || error.code === 'forbidden')) return false
    throw error
  }
}

const heardWith = (scopes: readonly Scope[]): Scope[] => LIVE_SCOPES.filter((scope) => scopes.includes(scope))

/** @returns the error that the client sees as `connect_error`: its message is the code, `data` the problem. */
function refusal(error: unknown): Error {
  if (!(error instanceof Problem)) log.warn({ err: error }, 'a socket could not be authorised')
  const problem = problemOf(error)
  return Object.assign(new Error(problem.code), { data: problem.toBody() })
}
