import { expect, it } from 'vitest'
import { alertsParams, parseAlertsChoice } from './list_choice.ts'

const asked = (query: string) => alertsParams(parseAlertsChoice(new URLSearchParams(query))).toString()

it.each([
  ['', 'limit=50'],
  ['state=open&q=+German+', 'limit=50&state=open&search=German'],
  ['state=luck&offset=-3', 'limit=50'],
  ['rule=r1&offset=50', 'limit=50&rule=r1&offset=50'],
])('asks the API for what an address chooses: %s', (query, params) => {
  expect(asked(query)).toBe(params)
})
