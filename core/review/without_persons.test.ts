import { expect, it } from 'vitest'
import type { ReviewContext } from '../review_context/context_contract.ts'
import { NO_CONTEXT } from '../review_context/say_context.ts'
import { sayReview } from './say_review.ts'
import { someReading } from './testing/some_review.ts'
import { withoutPersons } from './without_persons.ts'

const at = '2026-11-18T10:00:00+01:00'
const entered = (by: string | null): ReviewContext => ({
  ...NO_CONTEXT,
  entered: [{ key: 'revenue', name: 'Revenue', unit: 'micros', now: { value: 7, by, at }, last: null }],
})
const segment = { handler: 'ai', topic: 'refund', language: 'de' }
const week = { segments: [{ segment, cases: 1_000, recontact: 171, handling: 250, rework: 684 }], settled: 'settled' as const }
const review = sayReview(
  someReading([week, week], {
    happened: [
      { kind: 'release', from: at, to: null, text: 'v42: Mara changed the prompt: twice' },
      { kind: 'release', from: at, to: null, text: 'v43' },
      { kind: 'alert', from: at, to: at, text: 'AI drifts up: German' },
      { kind: 'note', from: at, to: null, text: 'Jonas is away' },
    ],
    policyChanges: [{ version: 3, at, reason: 'Mara said so' }],
    context: entered('mara@example.com'),
    chains: [{ conversation: 'chat-of-mara', segment, contacts: 7, micros: 31_200_000 }],
  }),
)

it('keeps figures and what the operation gave names to, and nothing that somebody wrote', () => {
  const shown = withoutPersons(review)
  expect(shown.timeline.map(({ text }) => text)).toEqual(['v42', 'v43', 'AI drifts up: German', 'Version 3'])
  expect(JSON.stringify(shown)).not.toMatch(/mara|jonas/i)
  expect(shown).toEqual({
    ...review,
    ...{ timeline: shown.timeline, policyChanges: [{ version: 3, at, reason: null }] },
    context: entered(null),
    leaks: { ...review.leaks, chains: [{ conversation: null, segment, contacts: 7, micros: 31_200_000 }] },
  })
})
