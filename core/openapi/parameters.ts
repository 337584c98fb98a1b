import { ORDERS } from '../conversation/order.ts'
import { DEFAULT_LIMIT, MAX_LIMIT } from '../conversation/paging.ts'
import { HANDLERS } from '../event/types.ts'
import { FIGURE_IDS } from '../figures/catalogue.ts'
import { FIELDS } from '../figures/read_contents.ts'
import { STEPS } from '../figures/step.ts'
import { DIMENSIONS } from '../segment/dimensions.ts'
import type { JsonSchema } from './schema_of.ts'

export const query = (name: string, description: string, schema: JsonSchema): JsonSchema => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
})

export const time = { type: 'string', examples: ['2026-11-16', '2026-11-16T08:15:00Z'] }

/** The range of cohort times: [from, to). */
export const rangeParameters: JsonSchema[] = [
  query('from', 'RFC 3339 instant or local date, rounded down to a quarter hour; 28 local days before `to` where left out', time),
  query('to', 'the same; the end is not part of the range; the end of today where left out', time),
]

export const stepParameter = query('step', 'in the time zone of the workspace', { enum: [...STEPS], default: 'total' })

const listOf = (name: string, description: string, items: JsonSchema): JsonSchema => ({
  ...query(name, description, { type: 'array', items }),
  style: 'form',
  explode: false,
})

export const byParameter = listOf('by', 'dimensions to tell apart', { enum: [...DIMENSIONS] })

/** What the rows of an answer are to have, and how it writes them. */
export const contentParameters: JsonSchema[] = [
  listOf('figures', 'the figures of each row; where neither these nor `fields` are given, a row has everything', {
    enum: [...FIGURE_IDS],
  }),
  listOf('fields', 'the sums of each row; `sums` are those that the figures are made of, in the place of their values', {
    enum: [...FIELDS],
  }),
  query('format', '`columns` writes each row as a list', { enum: ['rows', 'columns'], default: 'rows' }),
]

const FILTER_WORDS =
  'a filter; repeatable; empty for "not said"; `*` for the values that are not told apart; a value that begins with `*` has one more in front'

/** One filter a dimension, repeatable. */
export const filterParameters: JsonSchema[] = DIMENSIONS.map((dimension) =>
  query(dimension, dimension === 'handler' ? 'a filter; repeatable' : FILTER_WORDS, {
    type: 'array',
    items: dimension === 'handler' ? { enum: [...HANDLERS] } : { type: 'string' },
  }),
)

/** Which page of a list. */
export const pageParameters: JsonSchema[] = [
  query('order', 'by when it was', { enum: [...ORDERS], default: 'newest' }),
  query('after', '`nextCursor` of the page before; `cursor` is its older name', { type: 'string' }),
  query('before', '`previousCursor` of the page behind, or `end` for the last page', { type: 'string' }),
  query('limit', 'how many at most', { type: 'integer', minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT }),
  query('total', '`false`: do not count how many there are in all', { type: 'boolean', default: true }),
]
