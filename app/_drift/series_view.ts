import type { DriftSeries } from '#core/drift/contract.ts'
import { formatLocalDate } from '#core/format/local_date.ts'
import type { ListChoice } from '../_conversations/list_params.ts'
import { addDays, localDate } from '../_view/period.ts'
import { DEFAULT_VIEW, type Filters, type View, viewParams } from '../_view/view.ts'

type Part = Pick<DriftSeries, 'handler' | 'dimension' | 'value'> & Partial<Pick<DriftSeries, 'kind'>>

/** @returns the filters that let through what a series watches. */
export const filtersOf = ({ kind, handler, dimension, value }: Part): Filters => ({
  ...(handler && { handler: [handler] }),
  // As long as no new value stands out, it is about all of them.
  ...(dimension && !(kind === 'newValues' && value === null) && { [dimension]: [value ?? ''] }),
})

/** @returns the query of a day's overview, of what a series watches. */
export const dayQuery = (part: Part, date: string): string =>
  viewParams({ ...DEFAULT_VIEW, range: { from: date, through: date }, filters: filtersOf(part) }).toString()

/** How far back, where nothing began. */
const DAYS = 14

const LISTS = {
  broken: { title: 'Resolved and taken back', state: 'broken' },
  handoffs: { title: 'Handoffs that nobody took up', state: 'handoffs' },
  ended: { title: 'Ended', state: 'ended' },
} as const

/** What is taken back is what most of the rework is about. */
const OF_BROKEN: readonly DriftSeries['kind'][] = ['breaks', 'brokenAtOnce', 'reworkCost']

/** @returns the list of the conversations that a series is made of, since its change began. */
export function conversationsOf(
  series: Part & Pick<DriftSeries, 'kind' | 'state' | 'estimatedStart'>,
  today: string,
  timeZone: string,
): { title: string; view: View; choice: ListChoice } {
  const { kind, state, estimatedStart } = series
  const isMoved = state !== 'steady' && state !== 'too early' && estimatedStart !== null
  const from = isMoved ? localDate(Date.parse(estimatedStart), timeZone) : addDays(today, 1 - DAYS)
  const listed = kind === 'lateHandoffs' ? LISTS.handoffs : OF_BROKEN.includes(kind) ? LISTS.broken : LISTS.ended
  return {
    title: `${listed.title} since ${formatLocalDate(from)}`,
    view: { ...DEFAULT_VIEW, range: { from, through: today }, filters: filtersOf(series) },
    choice: { state: listed.state, cause: 'any', order: 'newest', place: null },
  }
}
