import { type Acting, authorOf } from '#core/access/actor.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { tellReviews } from '../reviews/tell_reviews.ts'

/**
 * Says that an action is done, or that it is not after all.
 * @throws Problem `not_found` where the workspace has none of this id.
 */
export async function setDone({ workspaceId, actor }: Acting, id: string, done: boolean): Promise<void> {
  const { rowCount } = await inWorkspace(workspaceId, (client) =>
    ask(client, 'review_actions/set_done', [workspaceId, id, done, authorOf(actor)]),
  )
  if (rowCount === 0) throw new Problem('not_found', 'there is no such action')
  await tellReviews(workspaceId)
}
