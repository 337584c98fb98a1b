import { asSystem, authorOf } from '#core/access/actor.ts'
import { createApiKey } from '../access/api_keys/create_api_key.ts'
import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'

const NAME = 'Demo simulator'

/**
 * The simulator comes in by the same door as everyone, so it needs a key. It is made anew for each run, since only its
 * hash is kept, and those of earlier runs stop working.
 */
export async function createDemoKey(workspaceId: number): Promise<string> {
  await discardDemoKeys(workspaceId)
  const { key } = await createApiKey(asSystem('demo', workspaceId), { name: NAME, scopes: ['events:write'] })
  return key
}

/** Removes the keys of runs that are over; nobody but the simulator ever saw them. */
export async function discardDemoKeys(workspaceId: number): Promise<void> {
  const createdBy = authorOf(asSystem('demo', workspaceId).actor)
  // Before keys had an author, those of the demo were told by their name.
  const where = { workspaceId, OR: [{ createdBy }, { name: NAME, createdBy: null }] }
  await prismaInWorkspace(workspaceId, (prisma) => prisma.apiKey.deleteMany({ where }))
}
