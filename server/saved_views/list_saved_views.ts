import type { SavedView } from '#core/saved_view/contract.ts'
import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'
import { savedViewOf, WITH_OWNER } from './saved_row.ts'
import type { ViewerThere } from './viewer.ts'

/** One's own are at most a hundred; of what is shared more than this could not be looked through. */
const MOST = 500

/** @returns one's own views and those that others share, by name; never what somebody else keeps to themselves. */
export async function listSavedViews(viewer: ViewerThere): Promise<SavedView[]> {
  const { workspaceId, userId } = viewer
  const [rows, start] = await prismaInWorkspace(workspaceId, (prisma) =>
    Promise.all([
      prisma.savedView.findMany({
        where: { workspaceId, OR: [{ ownerId: userId }, { shared: true }] },
        include: WITH_OWNER,
        orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
        take: MOST,
      }),
      prisma.startView.findUnique({ where: { workspaceId_userId: { workspaceId, userId } } }),
    ]),
  )
  return rows.flatMap((row) => savedViewOf(row, viewer, start?.viewId ?? null) ?? [])
}
