import type { z } from 'zod'
import type { Calendar } from '../calendar/calendar.ts'
import { BREAK_CAUSES, type BreakCause } from '../case/break.ts'
import { CASE_STATES, type CaseState } from '../case/states.ts'
import { type FiguresQuery, type Filters, parseFiguresQuery } from '../figures/query.ts'
import { Problem } from '../problem.ts'
import { isStorable, STORABLE } from '../text/storable.ts'
import { cursorInstant, parseCursorAs, placeSchema, readLimit } from './cursor.ts'

export interface ConversationsQuery {
  fromMs: number
  toMs: number
  filters: Filters
  /** Null for all that have ended. */
  states: CaseState[] | null
  causes: BreakCause[] | null
  /** A conversation's id. */
  conversation: string | null
  /** The last item of the page before. */
  after: Cursor | null
  limit: number
}

/** Where a page ended: the end of the last root, or how far the activity of an open one reaches. */
const cursorSchema = placeSchema.extend({ endedMs: cursorInstant })
export type Cursor = z.infer<typeof cursorSchema>

export const DEFAULT_LIMIT = 50
export const MAX_LIMIT = 500

/**
 * Reads the parameters of `GET /api/v1/conversations`: a range and filters as for figures, `state`, `cause`, `id`,
 * `cursor` and `limit`.
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
  const limit = readLimit(params, { standard: DEFAULT_LIMIT, most: MAX_LIMIT })
  const conversation = params.get('id') || null
  if (conversation !== null && !isStorable(conversation)) throw invalid('id', STORABLE)
  return {
    fromMs,
    toMs,
    filters,
    states,
    causes: readList(params, 'cause', BREAK_CAUSES),
    conversation,
    after: readCursor(params),
    limit,
  }
}

function readCursor(params: URLSearchParams): Cursor | null {
  const text = params.get('cursor')
  return text ? parseCursor(text) : null
}

/** @throws Problem `invalid_parameter` where no earlier page gave it. */
export const parseCursor = (text: string): Cursor => parseCursorAs(cursorSchema, text)

function readList<T extends string>(params: URLSearchParams, name: string, allowed: readonly T[]): T[] | null {
  const given = params.getAll(name).filter(Boolean)
  if (given.length === 0) return null
  const known = allowed.filter((value) => given.includes(value))
  if (known.length !== new Set(given).size) throw invalid(name, `some of ${allowed.join(', ')}`)
  return known
}

const invalid = (parameter: string, message: string): Problem =>
  new Problem('invalid_parameter', `${parameter}: ${message}`, { parameter })
