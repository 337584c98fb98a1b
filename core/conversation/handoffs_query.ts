import type { Calendar } from '../calendar/calendar.ts'
import { type Filters, parseFiguresQuery } from '../figures/query.ts'
import { type Paging, readPaging } from './paging.ts'

export interface HandoffsQuery {
  /** When the handoffs were. */
  fromMs: number
  toMs: number
  filters: Filters
  paging: Paging
}

/**
 * Reads the parameters of `GET /api/v1/handoffs`: a range and filters as for figures, and which page of them.
 * @throws Problem `invalid_parameter`.
 */
export function parseHandoffsQuery(params: URLSearchParams, context: { calendar: Calendar; nowMs: number }): HandoffsQuery {
  const { fromMs, toMs, filters } = parseFiguresQuery(params, context)
  return { fromMs, toMs, filters, paging: readPaging(params, 'atMs') }
}
