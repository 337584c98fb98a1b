import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'
import { findOpenView } from './find_saved_view.ts'
import type { ViewerThere } from './viewer.ts'

/**
 * Makes a view the one that the viewer begins with in this workspace; null for the overview as it is by default.
 * @throws Problem `not_found` where they may not open it.
 */
export async function setStartView(viewer: ViewerThere, viewId: number | null): Promise<void> {
  const { workspaceId, userId } = viewer
  await prismaInWorkspace(workspaceId, async (prisma) => {
    if (viewId === null) {
      await prisma.startView.deleteMany({ where: { workspaceId, userId } })
      return
    }
    await findOpenView(prisma, viewer, viewId)
    const where = { workspaceId_userId: { workspaceId, userId } }
    await prisma.startView.upsert({ where, create: { workspaceId, userId, viewId }, update: { viewId } })
  })
}
