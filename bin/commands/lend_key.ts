import { asSystem } from '#core/access/actor.ts'
import { createApiKey } from '#server/access/api_keys/create_api_key.ts'
import { discardApiKey } from '#server/access/api_keys/discard_api_key.ts'
import { closePool } from '#server/platform/postgres/pool.ts'
import { requireWorkspace } from './require_workspace.ts'

export interface LentKey {
  key: string
  /** Removes the key, and lets go of the database. */
  giveBack(): Promise<void>
}

/** @returns a key that may send events to the workspace until it is given back. */
export async function lendKey(workspace: string): Promise<LentKey> {
  try {
    const acting = asSystem('command line', (await requireWorkspace(workspace)).id)
    const { id, key } = await createApiKey(acting, { name: 'Command line', scopes: ['events:write'] })
    return {
      key,
      giveBack: async () => {
        await discardApiKey(acting, id).finally(closePool)
      },
    }
  } catch (error) {
    await closePool()
    throw error
  }
}
