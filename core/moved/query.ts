import type { Calendar } from '../calendar/calendar.ts'
import { type Filters, parseFiguresQuery } from '../figures/query.ts'
import { Problem } from '../problem.ts'
import { type Dimension, OPEN_DIMENSIONS } from '../segment/dimensions.ts'
import { BASES, type Basis } from './contract.ts'

export interface Range {
  fromMs: number
  toMs: number
}

/** What is asked: of which change, by which segments. */
export interface MovedQuery {
  /** Null: since the estimated start of the series `since`. */
  range: Range | null
  since: string | null
  against: Range | 'previous' | 'baseline'
  by: Dimension[]
  filters: Filters
  basis: Basis | undefined
}

const DAYS = 7
const DEFAULT_BY: readonly Dimension[] = ['handler', 'topic']
/** Sums of a day tell two open dimensions apart. */
const MOST_OPEN = 2

interface Context {
  calendar: Calendar
  nowMs: number
}

/**
 * Reads the parameters of `GET /api/v1/drift/moved`. Without a range: the last 7 local days, today included.
 * @throws Problem `invalid_parameter` that names the parameter and what it takes.
 */
export function parseMovedQuery(params: URLSearchParams, context: Context): MovedQuery {
  const since = params.get('since') || null
  const { by, filters } = parseFiguresQuery(params, context)
  if (OPEN_DIMENSIONS.filter((dimension) => by.includes(dimension)).length > MOST_OPEN)
    throw invalid('by', `the handler and at most ${MOST_OPEN} other dimensions`)
  return {
    range: since === null ? rangeOf(params, context) : null,
    since,
    against: againstOf(params, context, since),
    by: by.length > 0 ? by : [...DEFAULT_BY],
    filters,
    basis: basisOf(params),
  }
}

function rangeOf(params: URLSearchParams, context: Context): Range {
  const { fromMs, toMs } = parseFiguresQuery(params, context)
  if (params.get('from')) return { fromMs, toMs }
  return { fromMs: context.calendar.at(toMs).subtract({ days: DAYS }).startOfDay().epochMilliseconds, toMs }
}

function againstOf(params: URLSearchParams, context: Context, since: string | null): MovedQuery['against'] {
  const [from, to] = [params.get('againstFrom'), params.get('againstTo')]
  if (from && to) {
    const { fromMs, toMs } = parseFiguresQuery(new URLSearchParams({ from, to }), context)
    return { fromMs, toMs }
  }
  if (from || to) throw invalid(from ? 'againstTo' : 'againstFrom', 'a range has both ends')
  const against = params.get('against') || (since === null ? 'previous' : 'baseline')
  if (against !== 'previous' && against !== 'baseline') throw invalid('against', 'one of previous, baseline')
  if (against === 'previous' && since !== null)
    throw invalid('against', 'what began lately is compared with the baseline or with a range')
  return against
}

function basisOf(params: URLSearchParams): Basis | undefined {
  const text = params.get('basis')
  if (!text) return undefined
  const found = BASES.find((basis) => basis === text)
  if (!found) throw invalid('basis', `one of ${BASES.join(', ')}`)
  return found
}

/** @returns as long a range just before, by local days where it is of whole ones. */
export function previousRange({ fromMs, toMs }: Range, calendar: Calendar): Range {
  const isOfDays = [fromMs, toMs].every((ms) => calendar.dayStart(ms) === ms)
  if (!isOfDays) return { fromMs: fromMs - (toMs - fromMs), toMs: fromMs }
  const [from, to] = [calendar.at(fromMs), calendar.at(toMs)]
  const days = from.toPlainDate().until(to.toPlainDate(), { largestUnit: 'days' }).days
  return { fromMs: from.subtract({ days }).startOfDay().epochMilliseconds, toMs: fromMs }
}

const invalid = (parameter: string, message: string): Problem =>
  new Problem('invalid_parameter', `${parameter}: ${message}`, { parameter })
