import type { Acting } from '#core/access/actor.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

/**
 * Takes a link out of force: whoever opens it from now on finds nothing.
 * @throws Problem `not_found` where the workspace has none of this id.
 */
export async function revokeShare({ workspaceId }: Acting, id: string): Promise<void> {
  const { rowCount } = await inWorkspace(workspaceId, (client) => ask(client, 'review_shares/remove', [workspaceId, id]))
  if (rowCount === 0) throw new Problem('not_found', 'there is no such link')
}
