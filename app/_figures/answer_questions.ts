import type { Acting } from '#core/access/actor.ts'
import type { Calendar } from '#core/calendar/calendar.ts'
import type { PackedAnswer } from '#core/figures/contract.ts'
import { packAnswer } from '#core/figures/pack_answer.ts'
import { parseFiguresQuery } from '#core/figures/query.ts'
import { readFigures } from '#server/figures/read_figures.ts'
import { costOfFigures } from '#server/questions/cost_of.ts'
import { askerOf, getQuestions } from '#server/questions/questions.ts'
import type { PageAccess } from '../_http/decide_page_access.ts'
import type { Question } from '../_live/figures_store.ts'

/**
 * Answers a screen's questions on the server, for its first picture: as the API would, by the same verb, in the same turn and
 * in the same form, in which they stand in the page once more.
 * @throws Problem where the address asks for what cannot be.
 */
export async function answerQuestions(
  access: Pick<PageAccess, 'workspaceId' | 'userId'> | Acting,
  questions: readonly Question[],
  now: Date,
): Promise<Record<string, PackedAnswer>> {
  const nowMs = now.getTime()
  const { workspaceId } = access
  const acting: Acting = 'actor' in access ? access : { workspaceId, actor: { kind: 'person', userId: access.userId } }
  const { seats, lanes } = getQuestions()
  const leave = seats.take(acting)
  // Where one fails, the page needs none of those that wait.
  const failed = new AbortController()
  try {
    const answers = questions.map(async ({ name, address }): Promise<[string, PackedAnswer]> => {
      const asked = (calendar: Calendar) => parseFiguresQuery(new URLSearchParams(address(nowMs)), { calendar, nowMs })
      const cost = costOfFigures(new URLSearchParams(address(nowMs)), nowMs)
      const work = async () => packAnswer(await readFigures(workspaceId, asked, now))
      return [name, await lanes[cost].run(askerOf(acting), failed.signal, work)]
    })
    return Object.fromEntries(await Promise.all(answers))
  } finally {
    failed.abort()
    leave()
  }
}
