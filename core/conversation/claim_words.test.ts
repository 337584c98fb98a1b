import { expect, test } from 'vitest'
import { claimWords } from './claim_words.ts'
import type { CaseView, StintView } from './contract.ts'

const root = { role: 'root', endedAt: '2026-03-05T00:00:00Z' } as StintView
const known = (state: CaseView['state'], more: Partial<CaseView> = {}): CaseView =>
  ({ state, root: 'c', cause: null, brokenAt: null, stints: [root], ...more }) as CaseView
const judged = { id: 'c', startedAt: '2026-03-05T00:00:00Z', excluded: null, cases: [known('accepted')] }
const claim = { vendor: 'Echo', verdict: 'confirmed' as const, amountMicros: null }
const wordsOf = (more: Partial<typeof claim> | object, about: object = {}) =>
  claimWords({ ...claim, ...more }, { ...judged, ...about }, (micros) => `${Number(micros) / 1e6} USD`)

test.each([
  ['confirmed', 'says that the customer confirmed a resolution'],
  ['assumed', 'assumes a resolution'],
  ['contained', 'says that no human was needed'],
  ['verified', 'says that a resolution was verified'],
  ['none', 'says that it was not resolved'],
])('the verdict %s %s', (verdict, words) => {
  expect(wordsOf({ verdict })).toBe(`Echo ${words}; by our count: an accepted resolution.`)
})

test.each([
  [null, ''],
  ['0', ', and charges nothing'],
  ['990000', ', and charges 0.99 USD'],
])('an amount of %s', (amountMicros, words) => {
  expect(wordsOf({ amountMicros })).toContain(`confirmed a resolution${words}; by our count`)
})

const broken = { brokenAt: '2026-03-08T01:00:00Z' }
test.each([
  ['open', [known('open')], 'still open'],
  ['abandoned', [known('abandoned')], 'closed without a resolution'],
  ['escalated', [known('escalated')], 'handed to a human without a resolution'],
  ['pending', [known('pending')], 'resolved, and pending until the acceptance window has passed'],
  ['accepted', [known('accepted')], 'an accepted resolution'],
  ['broken by a re-contact', [known('broken', { ...broken, cause: 'recontact' })], 'broken by a re-contact 3 days later'],
  ['broken by a reopening', [known('broken', { ...broken, cause: 'reopen' })], 'broken by a reopening 3 days later'],
  ['broken by a handoff', [known('broken', { ...broken, cause: 'escalation' })], 'broken by a handoff to a human 3 days later'],
  ['broken by churn', [known('broken', { ...broken, cause: 'churn' })], 'broken by the customer leaving 3 days later'],
  ['two cases', [known('accepted'), known('open')], 'an accepted resolution, and then still open'],
  ["another's rework", [known('broken', { root: 'other' })], 'rework of other, no resolution of its own'],
  [
    "another's rework, beside what was passed on",
    [known('open', { root: null }), known('broken', { root: 'other' })],
    'rework of other, no resolution of its own',
  ],
  [
    'broken after it had been passed on',
    [
      known('broken', {
        ...broken,
        cause: 'churn',
        stints: [{ ...root, role: 'prelude', endedAt: '2026-03-01T00:00:00Z' }, root],
      }),
    ],
    'broken by the customer leaving 3 days later',
  ],
  ['a prelude alone', [known('open', { root: null })], 'passed on by design'],
])('our own verdict: %s', (_, cases, words) => {
  expect(wordsOf({}, { cases })).toBe(`Echo says that the customer confirmed a resolution; by our count: ${words}.`)
})

test('our own verdict where it does not count', () => {
  expect(wordsOf({}, { cases: [], excluded: { at: '', reason: 'spam' } })).toContain('left out of everything (spam)')
  expect(wordsOf({}, { cases: [], startedAt: null })).toContain('nothing yet, since its start has not arrived')
})
