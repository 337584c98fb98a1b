import type { Acting } from '#core/access/actor.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { tellReviews } from '../reviews/tell_reviews.ts'

/**
 * Removes an action that should not have been written.
 * @throws Problem `not_found` where the workspace has none of this id.
 */
export async function removeAction({ workspaceId }: Acting, id: string): Promise<void> {
  const { rowCount } = await inWorkspace(workspaceId, (client) => ask(client, 'review_actions/remove', [workspaceId, id]))
  if (rowCount === 0) throw new Problem('not_found', 'there is no such action')
  await tellReviews(workspaceId)
}
