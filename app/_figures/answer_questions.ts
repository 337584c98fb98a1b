import type { Calendar } from '#core/calendar/calendar.ts'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { parseFiguresQuery } from '#core/figures/query.ts'
import { readFigures } from '#server/figures/read_figures.ts'
import type { Question } from '../_live/figures_store.ts'

/**
 * Answers a screen's questions on the server, for its first picture: as the API would, by the same verb.
 * @throws Problem where the address asks for what cannot be.
 */
export async function answerQuestions(
  workspaceId: number,
  questions: readonly Question[],
  now: Date,
): Promise<Record<string, FiguresAnswer>> {
  const nowMs = now.getTime()
  const answers = await Promise.all(
    questions.map(async ({ name, address }): Promise<[string, FiguresAnswer]> => {
      const asked = (calendar: Calendar) => parseFiguresQuery(new URLSearchParams(address(nowMs)), { calendar, nowMs })
      return [name, await readFigures(workspaceId, asked, now)]
    }),
  )
  return Object.fromEntries(answers)
}
