import { z } from 'zod'
import type { Calendar } from '../calendar/calendar.ts'
import { BREAK_CAUSES, type BreakCause } from '../case/break.ts'
import { CASE_STATES, type CaseState } from '../case/states.ts'
import { type FiguresQuery, type Filters, parseFiguresQuery } from '../figures/query.ts'
import { Problem } from '../problem.ts'
import { isStorable, STORABLE } from '../text/storable.ts'

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

/** The last instant that a Date can tell. */
const MAX_DATE_MS = 8.64e15

/** Where a page ended: the end of the last root, or how far the activity of an open one reaches. */
const cursorSchema = z.object({
  endedMs: z.int().min(0).max(MAX_DATE_MS),
  conversation: z.string().max(512).refine(isStorable, STORABLE),
  position: z.int32().min(0),
})
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
  const limit = Number(params.get('limit') ?? DEFAULT_LIMIT)
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) throw invalid('limit', `a whole number from 1 to ${MAX_LIMIT}`)
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

/** @returns a cursor for the next page, opaque to its reader. */
export const writeCursor = (cursor: Cursor): string => encodeURIComponent(JSON.stringify(cursor))

function readCursor(params: URLSearchParams): Cursor | null {
  const text = params.get('cursor')
  return text ? parseCursor(text) : null
}

/** @throws Problem `invalid_parameter` where `writeCursor` did not write it. */
export function parseCursor(text: string): Cursor {
  try {
    return cursorSchema.parse(JSON.parse(decodeURIComponent(text)))
  } catch {
    throw invalid('cursor', 'not one that an earlier page gave')
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
