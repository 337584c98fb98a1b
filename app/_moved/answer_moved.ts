import type { MovedAnswer } from '#core/moved/contract.ts'
import { readMoved } from '#server/drift/read_moved.ts'
import { costOfMoved } from '#server/questions/cost_of_moved.ts'
import { askerOf, getQuestions } from '#server/questions/questions.ts'
import type { PageAccess } from '../_http/decide_page_access.ts'

/**
 * Answers what moved for a page's first picture: as the API would, by the same verb and in the same turn.
 * @throws Problem where that cannot be asked.
 */
export async function answerMoved(
  { workspaceId, userId }: Pick<PageAccess, 'workspaceId' | 'userId'>,
  params: URLSearchParams,
  now: Date,
): Promise<MovedAnswer> {
  const acting = { workspaceId, actor: { kind: 'person', userId } } as const
  const { seats, lanes } = getQuestions()
  const leave = seats.take(acting)
  try {
    const cost = costOfMoved(params, now.getTime())
    return await lanes[cost].run(askerOf(acting), new AbortController().signal, () => readMoved(workspaceId, params, now))
  } finally {
    leave()
  }
}
