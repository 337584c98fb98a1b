import { expect, it } from 'vitest'
import { readAlertsQuery } from './alerts_query.ts'

const read = (query: string) => readAlertsQuery(new URLSearchParams(query))
const ID = '00000000-0000-4000-8000-000000000001'

it('asks for all of them, fifty at once, where nothing is said', () => {
  expect(read('')).toEqual({ state: null, ruleId: null, search: null, limit: 50, offset: 0 })
  expect(read('state=&rule=&search=%20&limit=&offset=')).toEqual(read(''))
})

it('takes each parameter', () => {
  const query = `state=open&rule=${ID}&search=refund&limit=100&offset=50`
  expect(read(query)).toEqual({ state: 'open', ruleId: ID, search: 'refund', limit: 100, offset: 50 })
})

it.each([
  ['state=firing', 'state: open or ended'],
  ['rule=7', 'rule: the id of a rule'],
  [`search=${'x'.repeat(201)}`, 'search: at most 200 characters'],
  ['limit=0', 'limit: a whole number of 1 to 100'],
  ['limit=101', 'limit: a whole number of 1 to 100'],
  ['limit=1e1', 'limit: a whole number of 1 to 100'],
  ['offset=-1', 'offset: a whole number of 0 to 100000'],
])('refuses %s', (query, told) => {
  expect(() => read(query)).toThrow(told)
})
