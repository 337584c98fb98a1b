import type { SavedViewChange } from '#core/saved_view/contract.ts'
import { nameKey } from '#core/saved_view/name_key.ts'
import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'
import { findChangeableView } from './find_saved_view.ts'
import { orNameTaken } from './name_taken.ts'
import type { ViewerThere } from './viewer.ts'

/**
 * Renames a view, gives it what is shown now, shares it or no longer does. It stays its owner's, whoever changes it.
 * @throws Problem `not_found`, `forbidden`, or `conflict` where its owner has another of that name.
 */
export function changeSavedView(viewer: ViewerThere, id: number, change: SavedViewChange): Promise<void> {
  const { workspaceId } = viewer
  const { name, shows, shared } = change
  const data = {
    ...(name === undefined ? {} : { name, nameKey: nameKey(name) }),
    ...shows,
    ...(shared === undefined ? {} : { shared }),
    changedAt: new Date(),
  }
  return orNameTaken(
    prismaInWorkspace(workspaceId, async (prisma) => {
      await findChangeableView(prisma, viewer, id)
      await prisma.savedView.update({ where: { workspaceId_id: { workspaceId, id } }, data })
    }),
  )
}
