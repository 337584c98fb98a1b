import { Problem } from '#core/problem.ts'
import type { NewSavedView } from '#core/saved_view/contract.ts'
import { MAX_OWN_VIEWS } from '#core/saved_view/limits.ts'
import { nameKey } from '#core/saved_view/name_key.ts'
import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'
import { orNameTaken } from './name_taken.ts'
import type { ViewerThere } from './viewer.ts'

/**
 * Saves a view as the viewer's own. @param view its query is as the screen itself writes it.
 * @returns its id.
 * @throws Problem `conflict` where they have one of that name, or a hundred.
 */
export function createSavedView({ workspaceId, userId }: ViewerThere, view: NewSavedView): Promise<number> {
  const { name, shows, shared } = view
  return orNameTaken(
    prismaInWorkspace(workspaceId, async (prisma) => {
      const own = await prisma.savedView.count({ where: { workspaceId, ownerId: userId } })
      if (own >= MAX_OWN_VIEWS) throw new Problem('conflict', `You have ${MAX_OWN_VIEWS} views: remove one first.`)
      const data = { workspaceId, ownerId: userId, name, nameKey: nameKey(name), ...shows, shared }
      const { id } = await prisma.savedView.create({ data, select: { id: true } })
      return id
    }),
  )
}
