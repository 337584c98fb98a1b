import { Calendar } from '#core/calendar/calendar.ts'
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
  timeZone: string,
  now: Date,
): Promise<Record<string, FiguresAnswer>> {
  const context = { calendar: new Calendar(timeZone), nowMs: now.getTime() }
  const answers = await Promise.all(
    questions.map(async ({ name, address }): Promise<[string, FiguresAnswer]> => {
      const query = parseFiguresQuery(new URLSearchParams(address(context.nowMs)), context)
      return [name, await readFigures(workspaceId, query, now)]
    }),
  )
  return Object.fromEntries(answers)
}
