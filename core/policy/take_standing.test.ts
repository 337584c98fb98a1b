import { expect, it } from 'vitest'
import { policyStandingSchema } from './contract.ts'
import { takeStanding } from './take_standing.ts'

it.each([
  { version: 1, recount: null },
  { version: 1, recount: { done: 2, total: 3, version: 2 } },
])('takes %j, and nothing beside it', (standing) => {
  expect(policyStandingSchema.parse(standing)).toEqual(standing)
  expect(takeStanding({ ...standing, policy: {} })).toEqual(standing)
})

it.each([
  null,
  'a text',
  { version: '1', recount: null },
  { version: 1 },
  { version: 1, recount: {} },
  { version: 1, recount: { done: 2, total: 3 } },
  { version: 1, recount: { done: 2, version: 2 } },
  { version: 1, recount: { total: 3, version: 2 } },
])('does not take %j', (value) => expect(() => takeStanding(value)).toThrow('something other'))
