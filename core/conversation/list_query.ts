import type { z } from 'zod'
import type { Calendar } from '../calendar/calendar.ts'
import { BREAK_CAUSES, type BreakCause } from '../case/break.ts'
import { CASE_STATES, type CaseState } from '../case/states.ts'
import { type FiguresQuery, type Filters, parseFiguresQuery } from '../figures/query.ts'
import { Problem } from '../problem.ts'
import { isStorable, STORABLE } from '../text/storable.ts'
import { cursorInstant, parseCursorAs, placeSchema, readLimit } from './cursor.ts'
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
  /** The last item of the page before. */
  after: Cursor | null
  limit: number
}

/** Where a page ended: the end of the last root, or how far the activity of an open one reaches. */
const endedSchema = placeSchema.extend({ endedMs: cursorInstant })
/** The same of a list that goes by when resolutions were taken back. */
const takenBackSchema = placeSchema.extend({ takenBackMs: cursorInstant })
export type Cursor = z.infer<typeof endedSchema> | z.infer<typeof takenBackSchema>

/** Events lie at most a day ahead: no case ends later. */
const AHEAD_MS = 2 * 86_400_000

export const DEFAULT_LIMIT = 50
export const MAX_LIMIT = 500

/**
 * Reads the parameters of `GET /api/v1/conversations`: a range and filters as for figures, `state`, `cause`, `takenBackFrom` and
 * `takenBackTo` (with these, and no range: whenever they ended), `id`, `cursor` and `limit`.
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
  const limit = readLimit(params, { standard: DEFAULT_LIMIT, most: MAX_LIMIT })
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
    after: readCursor(params, takenBack),
    limit,
  }
}

function readCursor(params: URLSearchParams, takenBack: TakenBackRange | null): Cursor | null {
  const text = params.get('cursor')
  return text ? parseCursor(text, takenBack) : null
}

/** @throws Problem `invalid_parameter` where no earlier page of such a list gave it. */
export const parseCursor = (text: string, takenBack: TakenBackRange | null): Cursor =>
  takenBack ? parseCursorAs(takenBackSchema, text) : parseCursorAs(endedSchema, text)

function readList<T extends string>(params: URLSearchParams, name: string, allowed: readonly T[]): T[] | null {
  const given = params.getAll(name).filter(Boolean)
  if (given.length === 0) return null
  const known = allowed.filter((value) => given.includes(value))
  if (known.length !== new Set(given).size) throw invalid(name, `some of ${allowed.join(', ')}`)
  return known
}

const invalid = (parameter: string, message: string): Problem =>
  new Problem('invalid_parameter', `${parameter}: ${message}`, { parameter })
