import type { Calendar } from '../calendar/calendar.ts'
import { BREAK_CAUSES, type BreakCause } from '../case/break.ts'
import { CASE_STATES, type CaseState } from '../case/states.ts'
import { type FiguresQuery, type Filters, parseFiguresQuery } from '../figures/query.ts'
import { Problem } from '../problem.ts'
import { isStorable, STORABLE } from '../text/storable.ts'
import { type Paging, readPaging } from './paging.ts'
import { readTakenBack, type TakenBackRange } from './taken_back.ts'

export interface ConversationsQuery {
  fromMs: number
  toMs: number
  filters: Filters
  /** Null for all that have ended. */
  states: CaseState[] | null
  causes: BreakCause[] | null
  /** When the resolution was taken back; null where that does not matter. The list goes by it then. */
  takenBack: TakenBackRange | null
  /** A conversation's id. */
  conversation: string | null
  paging: Paging
}

/** Events lie at most a day ahead: no case ends later. */
const AHEAD_MS = 2 * 86_400_000

/**
 * Reads the parameters of `GET /api/v1/conversations`: a range and filters as for figures, `state`, `cause`, `takenBackFrom` and
 * `takenBackTo` (with these, and no range: whenever they ended), `id`, and which page of them.
 * @throws Problem `invalid_parameter`.
 */
export function parseConversationsQuery(
  params: URLSearchParams,
  context: { calendar: Calendar; nowMs: number },
): ConversationsQuery {
  const { fromMs, toMs, filters }: FiguresQuery = parseFiguresQuery(params, context)
  const states = readList(params, 'state', CASE_STATES)
  if (states?.includes('open') && states.length > 1) {
    throw invalid('state', 'open cases are in no cohort yet: ask for them on their own')
  }
  const takenBack = readTakenBack(params, context)
  if (takenBack && states?.some((state) => state !== 'broken')) throw invalid('state', 'what was taken back is broken')
  const whenever = takenBack !== null && !params.get('from') && !params.get('to')
  const conversation = params.get('id') || null
  if (conversation !== null && !isStorable(conversation)) throw invalid('id', STORABLE)
  return {
    fromMs: whenever ? 0 : fromMs,
    toMs: whenever ? context.nowMs + AHEAD_MS : toMs,
    filters,
    states,
    causes: readList(params, 'cause', BREAK_CAUSES),
    takenBack,
    conversation,
    paging: readPaging(params, takenBack ? 'takenBackMs' : 'endedMs'),
  }
}

function readList<T extends string>(params: URLSearchParams, name: string, allowed: readonly T[]): T[] | null {
  const given = params.getAll(name).filter(Boolean)
  if (given.length === 0) return null
  const known = allowed.filter((value) => given.includes(value))
  if (known.length !== new Set(given).size) throw invalid(name, `some of ${allowed.join(', ')}`)
  return known
}

const invalid = (parameter: string, message: string): Problem =>
  new Problem('invalid_parameter', `${parameter}: ${message}`, { parameter })
