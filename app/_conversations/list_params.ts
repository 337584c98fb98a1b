import { withQuery } from '#core/address/paths.ts'
import { BREAK_CAUSES } from '#core/case/break.ts'
import { CASE_STATES } from '#core/case/states.ts'
import { ORDERS, type Order } from '#core/conversation/order.ts'
import { DIMENSIONS } from '#core/segment/dimensions.ts'
import { periodOf } from '../_view/period.ts'
import type { View } from '../_view/view.ts'

/** What the list of conversations knows besides the view. */
export interface ListChoice {
  /** `taken-back`: in the range, whenever they ended. `handoffs` lists those that nobody took up, in place of cases. */
  state: (typeof CASE_STATES)[number] | 'ended' | 'taken-back' | 'handoffs'
  cause: (typeof BREAK_CAUSES)[number] | 'any'
  order: Order
  /** Where the page lies, as the API has it. */
  place: { name: 'after' | 'before' | 'cursor'; value: string } | null
}

const PLACES = ['after', 'before', 'cursor'] as const
const STATES = [...CASE_STATES, 'taken-back', 'handoffs'] as const

/** @returns what an address chooses; what it says wrongly is as by default. */
export const parseListChoice = (params: URLSearchParams): ListChoice => ({
  state: STATES.find((state) => state === params.get('state')) ?? 'ended',
  cause: BREAK_CAUSES.find((cause) => cause === params.get('cause')) ?? 'any',
  order: ORDERS.find((order) => order === params.get('order')) ?? 'newest',
  place: placeIn(params),
})

/** @returns the choice as an address says it, without the place in the list; `parseListChoice` reads it back. */
export function choiceParams({ state, cause, order }: ListChoice): URLSearchParams {
  const params = new URLSearchParams()
  if (state !== 'ended') params.set('state', state)
  if (cause !== 'any') params.set('cause', cause)
  if (order !== 'newest') params.set('order', order)
  return params
}

function placeIn(params: URLSearchParams): ListChoice['place'] {
  const name = PLACES.find((place) => params.get(place))
  return name ? { name, value: params.get(name) ?? '' } : null
}

/** @returns the parameters of `GET /api/v1/conversations`, or of `GET /api/v1/handoffs`, for a view and a choice. */
export function listParams(
  view: View,
  { state, cause, order, place }: ListChoice,
  now: { today: string; firstDayOfWeek: number },
): URLSearchParams {
  const { from, to } = periodOf(view, now.today, now.firstDayOfWeek)
  const params = new URLSearchParams(state === 'taken-back' ? { takenBackFrom: from, takenBackTo: to } : { from, to })
  for (const dimension of DIMENSIONS) for (const value of view.filters[dimension] ?? []) params.append(dimension, value)
  if (CASE_STATES.some((known) => known === state)) params.set('state', state)
  if (cause !== 'any' && state !== 'handoffs') params.set('cause', cause)
  if (order !== 'newest') params.set('order', order)
  if (place) params.set(place.name, place.value)
  return params
}

/** @returns where all of the list is to be had as a file, whatever page of it is shown. */
export function fileAddress(asked: URLSearchParams, { state }: ListChoice): string {
  const params = new URLSearchParams(asked)
  for (const place of PLACES) params.delete(place)
  params.set('format', 'csv')
  return withQuery(`/api/v1/${state === 'handoffs' ? 'handoffs' : 'conversations'}`, params)
}
