import { APIError } from 'better-auth/api'
import { ROLES, type Role } from '#core/access/scopes.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inDirectory } from '../platform/postgres/in_directory.ts'
import { getAuth } from './auth.ts'

export interface Session {
  userId: string
  email: string
  name: string
  /** The oldest first; none for an account that belongs to no workspace. */
  memberships: Membership[]
}

export interface Membership {
  workspaceId: number
  workspaceSlug: string
  workspaceName: string
  role: Role
}

/** @returns who is signed in by the cookie of these headers, with what they are in which workspaces; null where nobody is. */
export async function readSession(headers: Headers): Promise<Session | null> {
  if (!headers.has('cookie')) return null
  const session = await getAuth().api.getSession({ headers }).catch(unreadable)
  if (!session) return null
  const { id, email, name } = session.user
  return { userId: id, email, name, memberships: await listMemberships(id) }
}

/** better-auth hides why it could not read one behind an error of its own. */
function unreadable(error: unknown): never {
  throw error instanceof APIError && error.cause instanceof Error ? error.cause : error
}

interface MemberRow {
  workspace_id: number
  role: string
  slug: string
  name: string
}

async function listMemberships(userId: string): Promise<Membership[]> {
  const rows = await inDirectory(async (client) => {
    await client.query("select set_config('app.user', $1, true)", [userId])
    const answer = await ask<MemberRow>(client, 'access/memberships', [userId])
    return answer.rows
  })
  return rows.flatMap(({ workspace_id: workspaceId, slug: workspaceSlug, name: workspaceName, role: said }) => {
    const role = ROLES.find((known) => known === said)
    return role ? [{ workspaceId, workspaceSlug, workspaceName, role }] : []
  })
}
