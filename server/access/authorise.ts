import type { Acting } from '#core/access/actor.ts'
import { KEY_SCOPES, roleAllows, type Scope, scopesOf } from '#core/access/scopes.ts'
import { Problem } from '#core/problem.ts'
import { getEnvironment } from '../platform/config/environment.ts'
import { authenticateApiKey } from './authenticate_api_key.ts'
import { CLIENT_ADDRESS_HEADER } from './client_address.ts'
import { isOwnOrigin } from './own_origin.ts'
import { readSession } from './read_session.ts'

/** Who acts, and where: what verbs that change something are given. */
export interface Access extends Acting {
  workspaceSlug: string
  /** All that they may do there. */
  scopes: readonly Scope[]
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Decides whether a request may do `scope`: by its API key (`Authorization: Bearer …`), else by its session cookie.
 * @param method where it changes something, a session's request must come from one of our own pages (CSRF).
 * @throws Problem `unauthenticated`, `forbidden`, or `rate_limited` where too many unknown keys came from its address.
 */
export async function authoriseRequest(headers: Headers, scope: Scope, method = 'GET'): Promise<Access> {
  const authorization = headers.get('authorization')
  return authorization === null ? authoriseSession(headers, scope, method) : authoriseKey(authorization, headers, scope)
}

async function authoriseKey(authorization: string, headers: Headers, scope: Scope): Promise<Access> {
  const key = /^Bearer +(\S+) *$/i.exec(authorization)?.[1]
  const from = headers.get(CLIENT_ADDRESS_HEADER) ?? ''
  const holder = key === undefined ? null : await authenticateApiKey(key, from)
  if (!holder) throw new Problem('unauthenticated', 'the API key is unknown or was revoked')
  if (!holder.scopes.includes(scope)) throw new Problem('forbidden', `the API key lacks the scope ${scope}`, { scope })
  const { workspaceId, slug: workspaceSlug, keyId } = holder
  const scopes = KEY_SCOPES.filter((one) => holder.scopes.includes(one))
  return { workspaceId, workspaceSlug, actor: { kind: 'key', keyId }, scopes }
}

async function authoriseSession(headers: Headers, scope: Scope, method: string): Promise<Access> {
  const session = await readSession(headers)
  if (!session) throw new Problem('unauthenticated', 'sign in, or send an API key: Authorization: Bearer <key>')
  if (!SAFE_METHODS.has(method) && !isOwnOrigin(headers.get('origin'), headers.get('host'), getEnvironment().HOLDFAST_URL)) {
    throw new Problem(
      'forbidden',
      "with a session, changes are taken from Holdfast's own pages alone; is HOLDFAST_URL set to its address?",
    )
  }
  // Nobody belongs to two yet; the addresses of pages name theirs, so that requests can come to name it too.
  const [membership] = session.memberships
  if (!membership) throw new Problem('forbidden', 'this account belongs to no workspace')
  const { workspaceId, workspaceSlug, role } = membership
  if (!roleAllows(role, scope)) throw new Problem('forbidden', `a ${role} of the workspace may not do this (${scope})`, { scope })
  return { workspaceId, workspaceSlug, actor: { kind: 'person', userId: session.userId }, scopes: scopesOf(role) }
}
