import { askerOf, getQuestions } from '#server/questions/questions.ts'
import type { PageAccess } from '../_http/decide_page_access.ts'

/**
 * Works an expensive question out for a page, as the API would: with a seat of its reader, one at a time.
 * @throws Problem `rate_limited`.
 */
export async function askInTurn<T>({ workspaceId, userId }: PageAccess, work: () => Promise<T>): Promise<T> {
  const acting = { workspaceId, actor: { kind: 'person', userId } } as const
  const { seats, lanes } = getQuestions()
  const leave = seats.take(acting)
  try {
    return await lanes.expensive.run(askerOf(acting), new AbortController().signal, work)
  } finally {
    leave()
  }
}
