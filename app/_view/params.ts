import { PLAIN_QUERY } from '#core/address/paths.ts'
import type { Screen } from '#core/address/screens.ts'
import { parseView, VIEW_PARAMS, type View, viewParams } from './view.ts'

/** Where in a list one stands: it means nothing in another list, so whatever changes takes it away. */
const PLACES = ['after', 'before', 'cursor'] as const

/**
 * What of an address goes on along a link, so that no number changes by being clicked: the view, and to a conversation all of
 * it, for the way back to the same place of the same list. To the overview something is always said: its bare address opens the
 * workspace, which may begin elsewhere.
 * @returns the query of a link to a screen.
 */
export function carriedTo(screen: Screen, params: URLSearchParams): URLSearchParams {
  if (screen === 'conversation') return new URLSearchParams(params)
  const view = viewParams(parseView(params))
  return screen === 'overview' && view.size === 0 ? new URLSearchParams(PLAIN_QUERY) : view
}

/** @returns the address's query after a change of the view; what else it says stays. */
export function withView(params: URLSearchParams, change: Partial<View>): URLSearchParams {
  const next = viewParams({ ...parseView(params), ...change })
  for (const [name, value] of params)
    if (!VIEW_PARAMS.includes(name) && !PLACES.some((place) => place === name)) next.append(name, value)
  return next
}

/** @returns the query with one parameter that is not part of the view set, or with `null` removed. */
export function withParam(params: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const next = atFirstPage(params)
  if (value === null) next.delete(name)
  else next.set(name, value)
  return next
}

/** @returns the query of the first page of the same list. */
export function atFirstPage(params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const place of PLACES) next.delete(place)
  return next
}

/** @returns the query of the page of the same list that lies behind a row, or before one or the end. */
export function atPage(params: URLSearchParams, side: 'after' | 'before', place: string): URLSearchParams {
  const next = atFirstPage(params)
  next.set(side, place)
  return next
}

/** @returns whether the query shows another page of a list than its first. */
export const hasPlace = (params: URLSearchParams): boolean => PLACES.some((place) => params.has(place))
