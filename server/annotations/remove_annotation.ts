import type { Acting } from '#core/access/actor.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { tellChange } from './tell_change.ts'

/**
 * Removes an annotation, whoever made it; open pages hear of it.
 * @throws Problem `not_found` where the workspace has none of this id.
 */
export async function removeAnnotation({ workspaceId }: Acting, id: string): Promise<void> {
  const { rowCount } = await inWorkspace(workspaceId, (client) => ask(client, 'annotations/remove', [workspaceId, id]))
  if (rowCount === 0) throw new Problem('not_found', 'there is no such annotation')
  await tellChange(workspaceId)
}
