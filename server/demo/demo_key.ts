import { createApiKey } from '../access/api_keys/create_api_key.ts'
import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'

const NAME = 'Demo simulator'

/**
 * The simulator comes in by the same door as everyone, so it needs a key. It is made anew for each run, since only its
 * hash is kept, and those of earlier runs stop working.
 */
export async function createDemoKey(workspaceId: number): Promise<string> {
  await revokeDemoKeys(workspaceId)
  const { key } = await createApiKey(workspaceId, { name: NAME, scopes: ['events:write'], createdBy: null })
  return key
}

/** Removes the keys of runs that are over; nobody but the simulator ever saw them. */
export async function revokeDemoKeys(workspaceId: number): Promise<void> {
  await prismaInWorkspace(workspaceId, (prisma) =>
    prisma.apiKey.deleteMany({ where: { workspaceId, name: NAME, createdBy: null } }),
  )
}
