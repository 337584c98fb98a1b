import { type Acting, authorOf } from '#core/access/actor.ts'
import { Problem } from '#core/problem.ts'
import type { ReviewAnswer } from '#core/review/contract.ts'
import { withoutConversations } from '#core/review/without_conversations.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readCurrentReview } from './read_review.ts'
import { tellReviews } from './tell_reviews.ts'
import { withPublications } from './with_publications.ts'

/**
 * Publishes the review of a period that is over: it stays as it is now, whatever arrives later and whichever policy follows.
 * @throws Problem `not_found` where there is no such period; `conflict` where it still runs, has no case, or is published already.
 */
export async function publishReview({ workspaceId, actor }: Acting, address: string, now: Date): Promise<ReviewAnswer> {
  const review = await inWorkspace(
    workspaceId,
    (client) => readCurrentReview(client, workspaceId, address, now),
    'repeatable read, read only',
  )
  const published = withoutConversations(review)
  if (!review.period.isOver) throw new Problem('conflict', `this ${review.period.kind} still runs: publish it when it is over`)
  if (review.whole.cases === 0) throw new Problem('conflict', `no case ended in this ${review.period.kind}`)
  // A transaction of its own: of two that publish at once, one must see that the other was first.
  const answer = await inWorkspace(workspaceId, async (client) => {
    const values = [workspaceId, address, authorOf(actor), JSON.stringify(published)]
    const { rows } = await ask<{ period: string }>(client, 'reviews/publish', values)
    if (rows.length === 0) throw new Problem('conflict', 'it is published already')
    return withPublications(client, workspaceId, published)
  })
  await tellReviews(workspaceId)
  return answer
}
