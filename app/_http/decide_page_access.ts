import { type Role, roleAllows } from '#core/access/scopes.ts'
import { FIRST_START_PATH, SIGN_IN_PATH, screenPath, signInPath, withQuery } from '#core/address/paths.ts'
import { SCREENS, type Screen } from '#core/address/screens.ts'
import type { Session } from '#server/access/read_session.ts'

/** Who looks at a page, and in which workspace. */
export interface PageAccess {
  userId: string
  email: string
  workspaceId: number
  workspaceSlug: string
  workspaceName: string
  role: Role
}

export type PageDecision = { kind: 'show'; access: PageAccess } | { kind: 'lead'; to: string } | { kind: 'not-found' }

export interface AskedPage {
  screen: Screen
  slug: string
  /** Its path and query, to come back to after signing in. */
  address: string
}

/** @returns what someone who is signed in is in the workspace of a page; null where they are no member of it. */
export function accessOf({ userId, email, memberships }: Session, slug: string): PageAccess | null {
  const membership = memberships.find(({ workspaceSlug }) => workspaceSlug === slug)
  return membership ? { userId, email, ...membership } : null
}

/**
 * Decides what a visitor gets of a page: the first start while there is no owner, the sign-in where nobody is signed in, the
 * first screen where the role may not see it. Another's workspace is not found, whether it exists or not.
 */
export function decidePageAccess(session: Session | null, hasOwner: boolean, asked: AskedPage): PageDecision {
  const away = leadAway(session, hasOwner, asked.address)
  if (!session || away) return { kind: 'lead', to: away ?? SIGN_IN_PATH }
  const access = accessOf(session, asked.slug)
  if (!access) return { kind: 'not-found' }
  if (roleAllows(access.role, SCREENS[asked.screen].scope)) return { kind: 'show', access }
  return { kind: 'lead', to: screenPath(access.workspaceSlug, { screen: 'overview' }) }
}

/**
 * @param address what was asked for, without a workspace.
 * @returns where it leads: to the same in the visitor's own workspace.
 */
export function decideOldAddress(session: Session | null, hasOwner: boolean, address: URL): string {
  const own = session?.memberships[0]
  const query = address.search.slice(1)
  const away = leadAway(session, hasOwner, withQuery(address.pathname, query))
  if (!own || away) return away ?? SIGN_IN_PATH
  const renamed = new Map<string, string>([
    ['/', ''],
    ['/welcome/start', SCREENS.welcome.path],
  ])
  const rest = renamed.get(address.pathname) ?? address.pathname
  return withQuery(`${screenPath(own.workspaceSlug, { screen: 'overview' })}${rest}`, query)
}

/** @returns where those are led who may see no page at all; null for all others. */
function leadAway(session: Session | null, hasOwner: boolean, address: string): string | null {
  if (!session) return hasOwner ? signInPath(address) : FIRST_START_PATH
  return session.memberships.length > 0 ? null : withQuery(SIGN_IN_PATH, 'problem=no-workspace')
}
