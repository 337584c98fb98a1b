import { SAVED_SCREENS, type Shows } from '#core/saved_view/contract.ts'
import { mayOpen } from '#core/saved_view/rights.ts'
import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'
import type { ViewerThere } from './viewer.ts'

/** @returns the view that somebody begins with; null where they chose none, or may no longer open it. */
export async function readStartView(viewer: Omit<ViewerThere, 'manages'>): Promise<(Shows & { id: number }) | null> {
  const { workspaceId, userId } = viewer
  const start = await prismaInWorkspace(workspaceId, (prisma) =>
    prisma.startView.findUnique({ where: { workspaceId_userId: { workspaceId, userId } }, include: { view: true } }),
  )
  if (!start || !mayOpen(start.view, viewer)) return null
  const { id, query } = start.view
  const screen = SAVED_SCREENS.find((known) => known === start.view.screen)
  return screen ? { id, screen, query } : null
}
