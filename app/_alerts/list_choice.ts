/** What of the list of alerts is shown. */
export interface AlertsChoice {
  /** `any`: open ones first. */
  state: 'any' | 'open' | 'ended'
  /** What their headline, rule or value has in it. */
  search: string
  /** The rule that they are of; null: of all. */
  rule: string | null
  offset: number
}

const STATES = ['open', 'ended'] as const
export const PAGE_ALERTS = 50

/** @returns what an address chooses; what it says wrongly is as by default. */
export function parseAlertsChoice(params: URLSearchParams): AlertsChoice {
  const offset = Number(params.get('offset'))
  return {
    state: STATES.find((state) => state === params.get('state')) ?? 'any',
    search: params.get('q') ?? '',
    rule: params.get('rule'),
    offset: Number.isInteger(offset) && offset > 0 ? offset : 0,
  }
}

/** @returns the parameters of `GET /api/v1/alerts` for a choice. */
export function alertsParams({ state, search, rule, offset }: AlertsChoice): URLSearchParams {
  const params = new URLSearchParams({ limit: String(PAGE_ALERTS) })
  if (state !== 'any') params.set('state', state)
  if (search.trim() !== '') params.set('search', search.trim())
  if (rule !== null) params.set('rule', rule)
  if (offset > 0) params.set('offset', String(offset))
  return params
}
