import type { z } from 'zod'
import type { Calendar } from '../calendar/calendar.ts'
import { type Filters, parseFiguresQuery } from '../figures/query.ts'
import { cursorInstant, parseCursorAs, placeSchema, readLimit } from './cursor.ts'
import { DEFAULT_LIMIT, MAX_LIMIT } from './list_query.ts'

const cursorSchema = placeSchema.extend({ atMs: cursorInstant })
export type HandoffCursor = z.infer<typeof cursorSchema>

export interface HandoffsQuery {
  /** When the handoffs were. */
  fromMs: number
  toMs: number
  filters: Filters
  /** Where the page before ended. */
  after: HandoffCursor | null
  limit: number
}

/**
 * Reads the parameters of `GET /api/v1/handoffs`: a range and filters as for figures, `cursor` and `limit`.
 * @throws Problem `invalid_parameter`.
 */
export function parseHandoffsQuery(params: URLSearchParams, context: { calendar: Calendar; nowMs: number }): HandoffsQuery {
  const { fromMs, toMs, filters } = parseFiguresQuery(params, context)
  const cursor = params.get('cursor')
  const after = cursor ? parseHandoffCursor(cursor) : null
  return { fromMs, toMs, filters, after, limit: readLimit(params, { standard: DEFAULT_LIMIT, most: MAX_LIMIT }) }
}

/** @throws Problem `invalid_parameter` where no earlier page gave it. */
export const parseHandoffCursor = (text: string): HandoffCursor => parseCursorAs(cursorSchema, text)
