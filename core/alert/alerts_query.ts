import { z } from 'zod'
import { Problem } from '../problem.ts'
import { MAX_ALERTS_PAGE } from './limits.ts'

/** Which alerts are asked for. */
export interface AlertsQuery {
  /** Null: both. */
  state: 'open' | 'ended' | null
  ruleId: string | null
  search: string | null
  limit: number
  offset: number
}

const MAX_SEARCH = 200
const MAX_OFFSET = 100_000
const DEFAULT_LIMIT = 50

/** Reads the parameters of `GET /api/v1/alerts`. @throws Problem `invalid_parameter` that names the parameter. */
export function readAlertsQuery(params: URLSearchParams): AlertsQuery {
  const state = params.get('state') || null
  if (state !== null && state !== 'open' && state !== 'ended') throw invalid('state', 'open or ended')
  const ruleId = params.get('rule') || null
  if (ruleId !== null && !z.guid().safeParse(ruleId).success) throw invalid('rule', 'the id of a rule')
  const search = params.get('search')?.trim() || null
  if (search !== null && search.length > MAX_SEARCH) throw invalid('search', `at most ${MAX_SEARCH} characters`)
  return {
    state,
    ruleId,
    search,
    limit: wholeOf(params, 'limit', DEFAULT_LIMIT, { least: 1, most: MAX_ALERTS_PAGE }),
    offset: wholeOf(params, 'offset', 0, { least: 0, most: MAX_OFFSET }),
  }
}

function wholeOf(params: URLSearchParams, name: string, usual: number, { least, most }: { least: number; most: number }): number {
  const text = params.get(name)
  if (text === null || text === '') return usual
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  if (!(number >= least && number <= most)) throw invalid(name, `a whole number of ${least} to ${most}`)
  return number
}

const invalid = (parameter: string, message: string): Problem =>
  new Problem('invalid_parameter', `${parameter}: ${message}`, { parameter })
