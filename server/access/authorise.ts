import type { Acting } from '#core/access/actor.ts'
import { roleAllows, type Scope, scopesOf, scopesOfKey, WALL_SCOPE } from '#core/access/scopes.ts'
import { Problem } from '#core/problem.ts'
import { getEnvironment } from '../platform/config/environment.ts'
import { authenticateApiKey } from './authenticate_api_key.ts'
import { CLIENT_ADDRESS_HEADER } from './client_address.ts'
import { isOwnOrigin } from './own_origin.ts'
import { readSession } from './read_session.ts'
import { readWallKey } from './wall_key.ts'

/** Who acts, and where: what verbs that change something are given. */
export interface Access extends Acting {
  workspaceSlug: string
  /** All that they may do there. */
  scopes: readonly Scope[]
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Decides whether a request may do `scope`: by its API key (`Authorization: Bearer …`), else by its session cookie, else, where a wall
 * shows it, by the cookie of a display.
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
  const { workspaceId, slug: workspaceSlug, keyId } = holder
  const scopes = scopesOfKey(holder.scopes)
  if (!scopes.includes(scope)) {
    // Of keys that one chooses scopes for it is this one that lets in.
    const lacking = scope === WALL_SCOPE ? 'figures:read' : scope
    throw new Problem('forbidden', `the API key lacks the scope ${lacking}`, { scope: lacking })
  }
  return { workspaceId, workspaceSlug, actor: { kind: 'key', keyId }, scopes }
}

async function authoriseSession(headers: Headers, scope: Scope, method: string): Promise<Access> {
  const session = await readSession(headers)
  const display = session ? null : await authoriseDisplay(headers, scope, method)
  if (display) return display
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

/** A display may look at what a wall shows, and do nothing else. */
async function authoriseDisplay(headers: Headers, scope: Scope, method: string): Promise<Access | null> {
  if (scope !== WALL_SCOPE || !SAFE_METHODS.has(method)) return null
  const holder = await readWallKey(headers)
  if (!holder) return null
  const { workspaceId, slug: workspaceSlug, keyId } = holder
  return { workspaceId, workspaceSlug, actor: { kind: 'key', keyId }, scopes: [WALL_SCOPE] }
}
