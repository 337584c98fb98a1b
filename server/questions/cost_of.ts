import { Calendar } from '#core/calendar/calendar.ts'
import { isExpensive } from '#core/figures/expense.ts'
import { type FiguresQuery, parseFiguresQuery } from '#core/figures/query.ts'
import { Problem } from '#core/problem.ts'
import type { Cost } from './questions.ts'

/** How long a day is where changes nothing; so nobody need be asked for the workspace's time zone first. */
const calendar = new Calendar('UTC')

/** @returns what a question of the figures API costs; one that makes no sense here may make some, and be large, elsewhere. */
export function costOfFigures(params: URLSearchParams, nowMs: number): Cost {
  const query = parseHere(params, nowMs)
  return query === null || isExpensive(query) ? 'expensive' : 'cheap'
}

function parseHere(params: URLSearchParams, nowMs: number): FiguresQuery | null {
  try {
    return parseFiguresQuery(params, { calendar, nowMs })
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}
