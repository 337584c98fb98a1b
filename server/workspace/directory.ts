import { policySchema } from '#core/policy/policy.ts'
import { Problem } from '#core/problem.ts'
import { freshFor } from '../platform/cache/fresh_for.ts'
import { prismaInDirectory } from '../platform/orm/in_directory.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import type { Workspace } from './workspace.ts'

/** How long a new policy version or limit may take to be heard of everywhere. */
const FRESH_MS = 5_000
const MAX_CACHED = 10_000

const bySlug = freshFor(FRESH_MS, MAX_CACHED, async (slug: string): Promise<Workspace | null> => {
  const found = await prismaInDirectory((prisma) => prisma.workspace.findUnique({ where: { slug }, select: { id: true } }))
  return found && readWorkspace(found.id)
})

/** @returns the workspace with this slug, at most 5 seconds old; null where there is none. */
export const findWorkspaceBySlug = (slug: string): Promise<Workspace | null> => bySlug.get(slug)

/** @returns the same where it is known at once; undefined where it must be asked. */
export const knownWorkspace = (slug: string): Workspace | null | undefined => bySlug.known(slug)

/** To be called after a workspace was created by this process, so that it need not wait to find it. */
export const forgetWorkspace = (slug: string): void => bySlug.forget(slug)

/** @returns the ids of all workspaces, oldest first: for background work alone. */
export async function listWorkspaceIds(): Promise<number[]> {
  const select = { id: true }
  const rows = await prismaInDirectory((prisma) => prisma.workspace.findMany({ select, orderBy: { id: 'asc' } }))
  return rows.map(({ id }) => id)
}

/** A slug is given once and for good. */
const slugs = new Map<number, string>()

/**
 * @returns the slug of the workspace; asks once, so that it is known while the database is away.
 * @throws Problem `not_found`.
 */
export async function slugOf(workspaceId: number): Promise<string> {
  const slug = slugs.get(workspaceId) ?? (await readWorkspace(workspaceId)).slug
  slugs.set(workspaceId, slug)
  return slug
}

interface WorkspaceRow {
  id: number
  slug: string
  name: string
  customer_key: Buffer
  events_per_second: number
  keeps_from: Date | null
  policy_version: number
  body: unknown
}

/**
 * @returns the workspace with its active policy, as it is now.
 * @throws Problem `not_found`.
 */
export async function readWorkspace(id: number): Promise<Workspace> {
  const row = await inWorkspace(id, async (client) => {
    const { rows } = await ask<WorkspaceRow>(client, 'workspace/with_policy', [id])
    return rows[0]
  })
  if (!row) throw new Problem('not_found', 'there is no such workspace')
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    customerKey: row.customer_key,
    eventsPerSecond: row.events_per_second,
    keepsFromMs: row.keeps_from?.getTime() ?? null,
    policyVersion: row.policy_version,
    policy: policySchema.parse(row.body),
  }
}
