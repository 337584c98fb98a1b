import { type Role, roleAllows } from '#core/access/scopes.ts'
import { Problem } from '#core/problem.ts'
import type { Access } from '#server/access/authorise.ts'
import type { ViewerThere } from '#server/saved_views/viewer.ts'

/** @returns who calls a route, as far as saved views go by it. @throws Problem `forbidden` for a key: views are people's. */
export function callerOf({ workspaceId, actor, scopes }: Access): ViewerThere {
  if (actor.kind !== 'person') throw new Problem('forbidden', 'this is for people who are signed in alone')
  return { workspaceId, userId: actor.userId, manages: scopes.includes('workspace:manage') }
}

/** @returns the same of who looks at a page. */
export const visitorOf = ({ workspaceId, userId, role }: { workspaceId: number; userId: string; role: Role }): ViewerThere => ({
  workspaceId,
  userId,
  manages: roleAllows(role, 'workspace:manage'),
})
