import type { Workspace } from '#server/workspace/workspace.ts'

/**
 * @returns the workspace of `--workspace`.
 * @throws an Error that says how to get one.
 */
export async function requireWorkspace(slug: string): Promise<Workspace> {
  const { findWorkspaceBySlug } = await import('#server/workspace/directory.ts')
  const workspace = await findWorkspaceBySlug(slug)
  if (!workspace) throw new Error(`There is no workspace "${slug}". The first start makes one: open Holdfast in a browser.`)
  return workspace
}
