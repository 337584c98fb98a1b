import type { Acting } from '#core/access/actor.ts'
import { Problem } from '#core/problem.ts'
import { prismaInWorkspace } from '../../platform/orm/in_workspace.ts'

/**
 * Takes a key out of force, everywhere within 5 seconds. Revoking it again changes nothing.
 * @throws Problem `not_found` where the workspace has no such key.
 */
export async function revokeApiKey({ workspaceId }: Acting, id: string): Promise<void> {
  await prismaInWorkspace(workspaceId, async (prisma) => {
    const { count } = await prisma.apiKey.updateMany({
      where: { workspaceId, id, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (count > 0) return
    if (!(await prisma.apiKey.findFirst({ where: { workspaceId, id }, select: { id: true } }))) {
      throw new Problem('not_found', 'there is no such API key')
    }
  })
}
