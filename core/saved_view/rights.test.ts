import { expect, it } from 'vitest'
import { mayChange, mayOpen } from './rights.ts'

it.each([
  // whose, shared, manages: open, change
  ['own', false, false, true, true],
  ['own', true, false, true, true],
  ['other', false, false, false, false],
  ['other', true, false, true, false],
  ['other', false, true, false, false],
  ['other', true, true, true, true],
])('a view that is %s, shared: %s, to whom manages: %s', (ownerId, shared, manages, open, change) => {
  const viewer = { userId: 'own', manages }
  expect([mayOpen({ ownerId, shared }, viewer), mayChange({ ownerId, shared }, viewer)]).toEqual([open, change])
})
