import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'
import { findChangeableView } from './find_saved_view.ts'
import type { ViewerThere } from './viewer.ts'

/**
 * Removes a view; whoever began with it begins with the overview.
 * @throws Problem `not_found` or `forbidden`.
 */
export async function removeSavedView(viewer: ViewerThere, id: number): Promise<void> {
  const { workspaceId } = viewer
  await prismaInWorkspace(workspaceId, async (prisma) => {
    await findChangeableView(prisma, viewer, id)
    await prisma.savedView.deleteMany({ where: { workspaceId, id } })
  })
}
