import { type Role, roleAllows } from '#core/access/scopes.ts'
import { Problem } from '#core/problem.ts'
import type { Access } from '#server/access/authorise.ts'
import type { DigestViewer } from '#server/digests/viewer.ts'

/** @returns who calls a route, as far as digests go by it. @throws Problem `forbidden` for a key: digests are people's. */
export function digestCaller({ workspaceId, actor, scopes }: Access): DigestViewer {
  if (actor.kind !== 'person') throw new Problem('forbidden', 'this is for people who are signed in alone')
  return { workspaceId, userId: actor.userId, managesChannels: scopes.includes('channels:write') }
}

/** @returns the same of who looks at a page. */
export const digestVisitor = (access: { workspaceId: number; userId: string; role: Role }): DigestViewer => ({
  workspaceId: access.workspaceId,
  userId: access.userId,
  managesChannels: roleAllows(access.role, 'channels:write'),
})

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** @throws Problem `not_found` for what is no id. */
export function digestId(text: string): string {
  if (!ID.test(text)) throw new Problem('not_found', 'there is no such digest')
  return text
}
