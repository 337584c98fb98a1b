import { Problem } from '#core/problem.ts'
import { mayChange, mayOpen } from '#core/saved_view/rights.ts'
import type { PrismaTransaction } from '../platform/orm/in_transaction.ts'
import type { ViewerThere } from './viewer.ts'

type Found = NonNullable<Awaited<ReturnType<PrismaTransaction['savedView']['findUnique']>>>

/**
 * @returns a view that the viewer may open.
 * @throws Problem `not_found`, the same whether it is not there or is somebody else's own.
 */
export async function findOpenView(prisma: PrismaTransaction, viewer: ViewerThere, id: number): Promise<Found> {
  const where = { workspaceId_id: { workspaceId: viewer.workspaceId, id } }
  const view = await prisma.savedView.findUnique({ where })
  if (!view || !mayOpen(view, viewer)) throw new Problem('not_found', 'there is no such saved view')
  return view
}

/**
 * @returns a view that the viewer may change.
 * @throws Problem `not_found` as above, or `forbidden` where it is shared by somebody else.
 */
export async function findChangeableView(prisma: PrismaTransaction, viewer: ViewerThere, id: number): Promise<Found> {
  const view = await findOpenView(prisma, viewer, id)
  if (mayChange(view, viewer)) return view
  throw new Problem('forbidden', 'only its owner and owners of the workspace may change a shared view')
}
