import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
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

/**
 * Every page of the application begins with this: leads to /welcome while there is no owner, to /sign-in where nobody is
 * signed in, and to the first screen where the role may not see the page.
 * @param returnTo the page's own path, to come back to after signing in.
 */
export async function requirePageAccess(returnTo = '/', scope: Scope = 'figures:read'): Promise<PageAccess> {
  const session = await readSession(await headers())
  if (!session) return redirect((await hasOwner()) ? `/sign-in?to=${encodeURIComponent(returnTo)}` : '/welcome')
  if (!session.membership) return redirect('/sign-in?problem=no-workspace')
  const { userId, email, membership } = session
  if (!roleAllows(membership.role, scope)) return redirect('/')
  return { userId, email, ...membership }
}
