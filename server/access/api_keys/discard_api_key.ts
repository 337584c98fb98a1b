import type { Acting } from '#core/access/actor.ts'
import { prismaInWorkspace } from '../../platform/orm/in_workspace.ts'

/**
 * Removes a key that was made for one piece of work and that no person ever saw, so that it does not stay in lists as a
 * revoked one. Out of force everywhere within 5 seconds.
 */
export async function discardApiKey({ workspaceId }: Acting, id: string): Promise<void> {
  await prismaInWorkspace(workspaceId, (prisma) => prisma.apiKey.deleteMany({ where: { workspaceId, id } }))
}
