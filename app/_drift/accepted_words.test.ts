import { expect, it } from 'vitest'
import { acceptedWords, canAccept } from './accepted_words.ts'
import { driftingSeries, someSeries } from './testing/some_drift.ts'

it('offers to accept what is clear, and of a kind that has a level', () => {
  expect(canAccept(driftingSeries())).toBe(true)
  expect(canAccept(driftingSeries({ state: 'better', ratio: 0.7 }))).toBe(true)
  expect(canAccept(someSeries())).toBe(false)
  expect(canAccept(driftingSeries({ state: 'watching' }))).toBe(false)
  expect(canAccept(driftingSeries({ kind: 'notSaid' }))).toBe(false)
  expect(canAccept(driftingSeries({ ratio: 0 }))).toBe(false)
})

it.each([
  [1.28, '28% more than was learned counts as normal since Fri 27 Nov, 14:00.'],
  [0.6, '40% less than was learned counts as normal since Fri 27 Nov, 14:00.'],
  [2.4, '2.4 times what was learned counts as normal since Fri 27 Nov, 14:00.'],
])('says what was accepted: ×%d', (ratio, words) => {
  expect(acceptedWords(someSeries({ accepted: { since: '2026-11-27T14:00:00Z', ratio } }), 'UTC')).toBe(words)
})

it('says nothing where nothing was', () => expect(acceptedWords(someSeries(), 'UTC')).toBeNull())
