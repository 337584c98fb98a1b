import type { Calendar } from '../calendar/calendar.ts'
import { type Paging, readPaging } from '../conversation/paging.ts'
import { type Filters, readFilters, readTime } from '../figures/query.ts'
import { Problem } from '../problem.ts'

/** Which flips are asked for: those that happened in [from, to) in cases that the filters let through. */
export interface FlipsQuery {
  fromMs: number
  toMs: number
  filters: Filters
  paging: Paging
}

/**
 * Reads the parameters of `GET /api/v1/flips`; without a range all there are.
 * @throws Problem `invalid_parameter`.
 */
export function parseFlipsQuery(params: URLSearchParams, calendar: Calendar): FlipsQuery {
  const fromMs = readTime(params, 'from', calendar) ?? 0
  const toMs = readTime(params, 'to', calendar) ?? Number.MAX_SAFE_INTEGER
  if (fromMs >= toMs) throw invalid('from', 'must lie before `to`')
  return { fromMs, toMs, filters: readFilters(params), paging: readPaging(params, 'atMs') }
}

const invalid = (parameter: string, message: string): Problem =>
  new Problem('invalid_parameter', `${parameter}: ${message}`, { parameter })
