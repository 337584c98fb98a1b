import { asSystem } from '#core/access/actor.ts'
import { KEY_SCOPES } from '#core/access/scopes.ts'
import { Problem } from '#core/problem.ts'
import { createApiKey } from '../access/api_keys/create_api_key.ts'
import { authenticateApiKey } from '../access/authenticate_api_key.ts'
import { hasOwner } from '../access/has_owner.ts'
import type { Environment } from '../platform/config/environment.ts'
import { log } from '../platform/log/log.ts'
import { createOwner } from './create_owner.ts'
import { createWorkspace } from './create_workspace.ts'
import { findWorkspaceBySlug, forgetWorkspace } from './directory.ts'

type InitialSettings = Pick<
  Environment,
  'HOLDFAST_INIT_WORKSPACE' | 'HOLDFAST_INIT_API_KEY' | 'HOLDFAST_INIT_OWNER_EMAIL' | 'HOLDFAST_INIT_OWNER_PASSWORD'
>

/** Prisma's code of a value that is taken already. */
const UNIQUE_VIOLATION = 'P2002'

/**
 * First start without a browser (docs/api.md): makes the workspace, key and owner that the environment names, where they
 * do not exist. Every start may call it, several processes at once too. A key that was revoked stays revoked.
 */
export async function applyInitialSettings(environment: InitialSettings): Promise<void> {
  const slug = environment.HOLDFAST_INIT_WORKSPACE ?? 'default'
  const { HOLDFAST_INIT_API_KEY: key, HOLDFAST_INIT_OWNER_EMAIL: email, HOLDFAST_INIT_OWNER_PASSWORD: password } = environment
  if ((email === undefined) !== (password === undefined)) {
    throw new Error('HOLDFAST_INIT_OWNER_EMAIL and HOLDFAST_INIT_OWNER_PASSWORD go together: set both or neither')
  }
  if (environment.HOLDFAST_INIT_WORKSPACE !== undefined || key !== undefined) await ensureWorkspace(slug)
  if (email !== undefined && password !== undefined) await ensureOwner(slug, email, password)
  if (key !== undefined) await ensureKey(slug, key)
}

async function ensureWorkspace(slug: string): Promise<void> {
  if (await findWorkspaceBySlug(slug)) return
  const created = await createWorkspace({ slug, name: nameOf(slug) }).catch(unlessTaken)
  forgetWorkspace(slug)
  if (created !== null) log.info({ workspace: slug }, 'made the workspace')
}

async function ensureOwner(slug: string, email: string, password: string): Promise<void> {
  if (await hasOwner()) return
  const created = await createOwner({ email, password, slug, workspaceName: nameOf(slug) }).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error
    if (error.code === 'conflict') return null
    throw new Error(`HOLDFAST_INIT_OWNER_PASSWORD: ${error.message}`)
  })
  if (created) log.info({ workspace: slug }, 'made the owner account')
}

async function ensureKey(slug: string, key: string): Promise<void> {
  if (await authenticateApiKey(key, '')) return
  const workspace = await findWorkspaceBySlug(slug)
  if (!workspace) throw new Error(`there is no workspace ${slug}`)
  const wanted = { name: 'HOLDFAST_INIT_API_KEY', scopes: KEY_SCOPES, secret: key }
  const created = await createApiKey(asSystem('first start', workspace.id), wanted).catch(unlessTaken)
  if (created !== null) log.info({ workspace: slug }, 'made the first API key')
}

const nameOf = (slug: string): string => (slug === 'default' ? 'Support' : slug)

/** Another process was quicker, or the key is there but revoked: either way there is nothing left to make. */
function unlessTaken(error: unknown): null {
  if (isUniqueViolation(error)) return null
  throw error
}

const isUniqueViolation = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === UNIQUE_VIOLATION
