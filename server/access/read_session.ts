import { ROLES, type Role } from '#core/access/scopes.ts'
import { inDirectory } from '../platform/postgres/in_directory.ts'
import { getAuth } from './auth.ts'

export interface Session {
  userId: string
  email: string
  name: string
  /** Null for an account that belongs to no workspace. */
  membership: { workspaceId: number; workspaceSlug: string; workspaceName: string; role: Role } | null
}

/** @returns who is signed in by the cookie of these headers, with their (oldest) membership; null where nobody is. */
export async function readSession(headers: Headers): Promise<Session | null> {
  if (!headers.has('cookie')) return null
  const session = await getAuth().api.getSession({ headers })
  if (!session) return null
  const { id, email, name } = session.user
  return { userId: id, email, name, membership: await findMembership(id) }
}

interface MemberRow {
  workspace_id: number
  role: string
  slug: string
  name: string
}

async function findMembership(userId: string): Promise<Session['membership']> {
  const row = await inDirectory(async (client) => {
    await client.query("select set_config('app.user', $1, true)", [userId])
    const { rows } = await client.query<MemberRow>(FIND, [userId])
    return rows[0]
  })
  const role = ROLES.find((known) => known === row?.role)
  return row && role ? { workspaceId: row.workspace_id, workspaceSlug: row.slug, workspaceName: row.name, role } : null
}

const FIND = `select m.workspace_id, m.role, w.slug, w.name from member m join workspace w on w.id = m.workspace_id
  where m.user_id = $1 order by m.created_at, m.workspace_id limit 1`
