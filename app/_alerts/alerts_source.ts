import type { Alert, AlertsAnswer, RulesAnswer } from '#core/alert/contract.ts'
import { isRecord } from '#core/shape.ts'
import type { LiveSource } from '../_live/live_state.ts'
import { loadJson } from '../_live/load_json.ts'
import { ownAnswer } from '../_live/own_answer.ts'

/** What is said of alerts is only that they must be loaded anew. */
const alertsSaid = <T>(address: string, read: (value: unknown) => T): LiveSource<T> => ({
  load: (signal) => loadJson(address, read, signal),
  hear: (known) => known,
  outdates: ({ kind }) => kind === 'alerts',
})

/** @returns a page of the list of alerts, as `query` asks the API for it. */
export const alertsSource = (query: URLSearchParams): LiveSource<AlertsAnswer> =>
  alertsSaid(`/api/v1/alerts?${query}`, ownAnswer<AlertsAnswer>('alerts'))

/** @returns one alert, with its line of time. */
export const alertSource = (id: string): LiveSource<Alert> =>
  alertsSaid(`/api/v1/alerts/${encodeURIComponent(id)}`, ownAnswer<Alert>('steps'))

/** Every rule, with what is open of it. */
export const RULES = alertsSaid('/api/v1/rules', ownAnswer<RulesAnswer>('rules'))

/** How many alerts fire: of all that the list says no more than that. */
export const OPEN_COUNT: LiveSource<number> = {
  load: (signal) =>
    loadJson('/api/v1/alerts?state=open&limit=1', (value) => ownAnswer<AlertsAnswer>('alerts')(value).openCount, signal),
  hear: (count, event) => (event.kind === 'alerts' ? event.message.openCount : count),
}

/** @returns whether an answer of ours is an alert: what an act answers. */
export const isAlert = (answer: unknown): answer is Alert => isRecord(answer) && Array.isArray(answer.steps)
