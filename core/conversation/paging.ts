import { Problem } from '../problem.ts'
import { type Instant, parseCursor, type Standing } from './cursor.ts'
import { END, ORDERS, type Order } from './order.ts'

/** Where a page lies: at the beginning (null), at the end of the list, or beside a row that another page ended or began with. */
export type Start = null | 'end' | ({ side: 'after' | 'before' } & Standing)

/** Which page of a list is asked for. */
export interface Paging {
  order: Order
  start: Start
  limit: number
  /** Whether to say how many rows there are in all. */
  hasTotal: boolean
}

export const DEFAULT_LIMIT = 50
export const MAX_LIMIT = 500

/** Whether a page is read towards the end of its list. */
export const isForward = ({ start }: Pick<Paging, 'start'>): boolean =>
  start === null || (start !== 'end' && start.side === 'after')

/** Whether the rows of a page are read from the newest on. */
export const readsDescending = (paging: Pick<Paging, 'start' | 'order'>): boolean =>
  (paging.order === 'newest') === isForward(paging)

/**
 * Reads the parameters of a list's page: `order`, `after` (or `cursor`, its older name), `before`, `limit` and `total`.
 * @param by what the list goes by.
 * @throws Problem `invalid_parameter`.
 */
export function readPaging(params: URLSearchParams, by: Instant): Paging {
  const order = params.get('order') || 'newest'
  const total = params.get('total') || 'true'
  if (!ORDERS.some((known) => known === order)) throw invalid('order', `one of ${ORDERS.join(', ')}`)
  if (total !== 'true' && total !== 'false') throw invalid('total', 'true or false')
  return { order: order as Order, start: readStart(params, by), limit: readLimit(params), hasTotal: total === 'true' }
}

function readStart(params: URLSearchParams, by: Instant): Start {
  const name = params.get('after') ? 'after' : 'cursor'
  const [after, before] = [params.get(name), params.get('before')]
  if (after && before) throw invalid('before', 'a page lies after one row or before one')
  if (after) return { side: 'after', ...parseCursor(after, by, name) }
  if (!before || before === END) return before ? END : null
  return { side: 'before', ...parseCursor(before, by, 'before') }
}

function readLimit(params: URLSearchParams): number {
  const limit = Number(params.get('limit') ?? DEFAULT_LIMIT)
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT) return limit
  throw invalid('limit', `a whole number from 1 to ${MAX_LIMIT}`)
}

const invalid = (parameter: string, message: string): Problem =>
  new Problem('invalid_parameter', `${parameter}: ${message}`, { parameter })
