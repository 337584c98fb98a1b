import { BREAK_CAUSES } from '#core/case/break.ts'
import { CASE_STATES } from '#core/case/states.ts'
import { DIMENSIONS } from '#core/segment/dimensions.ts'
import { periodOf } from '../_view/period.ts'
import type { View } from '../_view/view.ts'

/** What the list of conversations knows besides the view. */
export interface ListChoice {
  /** `handoffs` lists those that nobody took up, in place of cases. */
  state: (typeof CASE_STATES)[number] | 'ended' | 'handoffs'
  cause: (typeof BREAK_CAUSES)[number] | 'any'
  cursor: string | null
}

const STATES = [...CASE_STATES, 'handoffs'] as const

/** @returns what an address chooses; what it says wrongly is as by default. */
export const parseListChoice = (params: URLSearchParams): ListChoice => ({
  state: STATES.find((state) => state === params.get('state')) ?? 'ended',
  cause: BREAK_CAUSES.find((cause) => cause === params.get('cause')) ?? 'any',
  cursor: params.get('cursor'),
})

/** @returns the parameters of `GET /api/v1/conversations`, or of `GET /api/v1/handoffs`, for a view and a choice. */
export function listParams(view: View, choice: ListChoice, today: string): URLSearchParams {
  const { from, to } = periodOf(view, today)
  const params = new URLSearchParams({ from, to })
  for (const dimension of DIMENSIONS) for (const value of view.filters[dimension] ?? []) params.append(dimension, value)
  if (choice.state !== 'ended' && choice.state !== 'handoffs') params.set('state', choice.state)
  if (choice.cause !== 'any' && choice.state !== 'handoffs') params.set('cause', choice.cause)
  if (choice.cursor) params.set('cursor', choice.cursor)
  return params
}
