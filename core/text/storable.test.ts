import { describe, expect, it } from 'vitest'
import { firstStartSchema, newKeySchema } from '../access/contract.ts'
import { policyChangeSchema } from '../policy/change.ts'
import { isStorable } from './storable.ts'

const start = { workspaceName: 'Shop', email: 'a@example.com', password: 'long enough for it', timeZone: 'UTC', currency: 'EUR' }

describe.each(['a\0b', 'a\ud800b', '\udc00'])('a text that Postgres cannot keep: %j', (text) => {
  it.each([
    ['a workspace’s name', firstStartSchema, { ...start, workspaceName: text }, 'workspaceName'],
    ['a key’s name', newKeySchema, { name: text, scopes: ['figures:read'] }, 'name'],
    ['the reason of a change', policyChangeSchema, { policy: { firstDayOfWeek: 1 }, reason: text }, 'reason'],
    ['a code that passes on', policyChangeSchema, { passOnReasons: [text] }, 'passOnReasons.0'],
    [
      'an overhead',
      policyChangeSchema,
      { overheads: [{ name: text, amountPerMonth: '1', appliesTo: 'all' }] },
      'overheads.0.name',
    ],
  ])('is refused as %s', (_, schema, body, path) => {
    expect(schema.safeParse(body).error?.issues.map((issue) => issue.path.join('.'))).toEqual([path])
  })
})

it.each([
  ['', true],
  ['täxt \u{1f600}', true],
  ['a\0', false],
  ['\ud83d', false],
])('%j: Postgres keeps it: %s', (text, keeps) => {
  expect(isStorable(text)).toBe(keeps)
})
