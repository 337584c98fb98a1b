import type { Acting } from '#core/access/actor.ts'
import type { NewWall } from '#core/wall/contract.ts'
import { createApiKey } from '../access/api_keys/create_api_key.ts'
import { ask } from '../platform/postgres/ask.ts'
import { texts } from '../platform/postgres/columns.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

/**
 * Makes a link for a display that nobody is signed in at. It is a key that may read what a wall shows, and stands among the keys, where
 * it is revoked.
 * @returns the key: only its hash is kept, so nobody can show it a second time.
 */
export async function createWall(
  acting: Acting,
  { name, queries, seconds }: Required<NewWall>,
): Promise<{ id: string; key: string }> {
  const made = await createApiKey(acting, { name: `Wall: ${name}`, scopes: ['wall:read'] })
  await inWorkspace(acting.workspaceId, (client) =>
    ask(client, 'walls/add', [acting.workspaceId, made.id, texts(queries), seconds]),
  )
  return made
}
