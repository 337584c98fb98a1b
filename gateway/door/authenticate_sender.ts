import type { IncomingMessage } from 'node:http'
import { Problem } from '#core/problem.ts'
import { type ApiKeyHolder, authenticateApiKey, knownHolder } from '#server/access/authenticate_api_key.ts'
import { CLIENT_ADDRESS_HEADER } from '#server/access/client_address.ts'
import { within } from '#server/platform/availability/within.ts'
import { findWorkspaceBySlug, knownWorkspace } from '#server/workspace/directory.ts'
import type { Workspace } from '#server/workspace/workspace.ts'

const SCOPE = 'events:write'
/** A sender hears within two seconds that the database is silent, and sends again. */
const PATIENCE_MS = 1_700

/**
 * @returns who holds the request's API key.
 * @throws Problem `unauthenticated`, `rate_limited` (unknown keys from its address) or `database_unavailable`.
 */
export async function authenticateSender({ headers }: IncomingMessage): Promise<ApiKeyHolder> {
  const key = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1]
  if (!key) throw new Problem('unauthenticated', 'send an API key: Authorization: Bearer <key>')
  const from = headers[CLIENT_ADDRESS_HEADER]?.toString() ?? ''
  // Nearly always known; a limit of time costs more than the rest of the check.
  const holder = knownHolder(key) ?? (await orUnavailable(authenticateApiKey(key, from)))
  if (!holder) throw new Problem('unauthenticated', 'the API key is unknown or was revoked')
  return holder
}

/**
 * @returns the workspace that they may send events to.
 * @throws Problem `forbidden`, `unauthenticated` or `database_unavailable`.
 */
export async function workspaceOf(holder: ApiKeyHolder): Promise<Workspace> {
  if (!holder.scopes.includes(SCOPE)) throw new Problem('forbidden', `the API key lacks the scope ${SCOPE}`, { scope: SCOPE })
  const workspace = knownWorkspace(holder.slug) ?? (await orUnavailable(findWorkspaceBySlug(holder.slug)))
  if (!workspace) throw new Problem('unauthenticated', 'the workspace of this API key is gone')
  return workspace
}

async function orUnavailable<T>(answer: Promise<T>): Promise<T> {
  try {
    return await within(PATIENCE_MS, answer, cannotBeChecked)
  } catch (error) {
    throw error instanceof Problem ? error : cannotBeChecked()
  }
}

const cannotBeChecked = (): Problem =>
  new Problem('database_unavailable', 'keys cannot be checked now; nothing was taken, send it again', {}, 5)
