import { type Acting, authorOf } from '#core/access/actor.ts'
import { Problem } from '#core/problem.ts'
import { MAX_OPEN_ACTIONS, type NewAction } from '#core/review/action_contract.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readReview } from '../reviews/read_review.ts'
import { tellReviews } from '../reviews/tell_reviews.ts'
import { periodStart } from './period_start.ts'

/**
 * Writes down what somebody is to do, in the review of a period, with what its figure is now.
 * @returns its id.
 * @throws Problem `not_found` where there is no such period; `conflict` where as much is open as may be.
 */
export async function addAction(
  { workspaceId, actor }: Acting,
  address: string,
  { text, owner, due, figure }: NewAction,
  now: Date,
): Promise<{ id: string }> {
  const figures = figure === null ? [] : (await readReview(workspaceId, address, now)).figures
  const was = figures.find(({ key }) => key === figure)?.now.value ?? null
  const [added] = await inWorkspace(workspaceId, async (client) => {
    const from = await periodStart(client, workspaceId, address, now)
    const values = [workspaceId, address, from, text, owner, due, figure, was, authorOf(actor), MAX_OPEN_ACTIONS]
    return (await ask<{ id: string }>(client, 'review_actions/add', values)).rows
  })
  if (!added) throw new Problem('conflict', `${MAX_OPEN_ACTIONS} actions are open: finish or remove some first`)
  await tellReviews(workspaceId)
  return added
}
