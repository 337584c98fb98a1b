import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { roleAllows, type Scope } from '#core/access/scopes.ts'
import { hasOwner } from '#server/access/has_owner.ts'
import { readSession, type Session } from '#server/access/read_session.ts'

/** Who looks at a page, and in which workspace. */
export interface PageAccess {
  userId: string
  email: string
  workspaceId: number
  workspaceSlug: string
  workspaceName: string
  role: NonNullable<Session['membership']>['role']
}

/** Read once for a page and its layouts. */
const readPageSession = cache(async () => readSession(await headers()))

/**
 * For layouts, which do not know which of their pages is asked for: that one leads away where it must.
 * @returns who looks; null where nobody is signed in.
 */
export async function findPageAccess(): Promise<PageAccess | null> {
  const session = await readPageSession()
  if (!session?.membership) return null
  const { userId, email, membership } = session
  return { userId, email, ...membership }
}

/**
 * Every page of the application begins with this: leads to /welcome while there is no owner, to /sign-in where nobody is
 * signed in, and to the first screen where the role may not see the page.
 * @param returnTo the page's own path, to come back to after signing in.
 */
export async function requirePageAccess(returnTo = '/', scope: Scope = 'figures:read'): Promise<PageAccess> {
  const session = await readPageSession()
  if (!session) return redirect((await hasOwner()) ? `/sign-in?to=${encodeURIComponent(returnTo)}` : '/welcome')
  const access = await findPageAccess()
  if (!access) return redirect('/sign-in?problem=no-workspace')
  if (!roleAllows(access.role, scope)) return redirect('/')
  return access
}
