import type { ReviewAnswer } from '#core/review/contract.ts'
import { askerOf, getQuestions } from '#server/questions/questions.ts'
import { readReview } from '#server/reviews/read_review.ts'
import type { PageAccess } from '../_http/decide_page_access.ts'

/**
 * Answers a review for a page: as the API would, by the same verb and in the same turn.
 * @throws Problem where that cannot be asked.
 */
export async function answerReview(
  { workspaceId, userId }: Pick<PageAccess, 'workspaceId' | 'userId'>,
  address: string,
  now: Date,
): Promise<ReviewAnswer> {
  const acting = { workspaceId, actor: { kind: 'person', userId } } as const
  const { seats, lanes } = getQuestions()
  const leave = seats.take(acting)
  try {
    return await lanes.cheap.run(askerOf(acting), new AbortController().signal, () => readReview(workspaceId, address, now))
  } finally {
    leave()
  }
}
