import { Problem } from '#core/problem.ts'
import type { Access } from '#server/access/authorise.ts'
import { findWorkspaceBySlug } from '#server/workspace/directory.ts'
import type { Workspace } from '#server/workspace/workspace.ts'

/**
 * @returns the workspace that a caller acts for, with its policy, at most five seconds old.
 * @throws Problem `not_found`.
 */
export async function workspaceOf(access: Access): Promise<Workspace> {
  const workspace = await findWorkspaceBySlug(access.workspaceSlug)
  if (!workspace) throw new Problem('not_found', 'there is no such workspace')
  return workspace
}
