import { expect, it } from 'vitest'
import { sayReview } from '#core/review/say_review.ts'
import { someReading } from '#core/review/testing/some_review.ts'
import { sinceWords } from './since_words.ts'

const segment = { handler: 'ai', topic: 'refund', language: 'de' }
const week = { segments: [{ segment, cases: 1_000, recontact: 171, handling: 250, rework: 684 }], settled: 'settled' as const }
const { figures } = sayReview(someReading([week, week]))

it.each([
  ['takenBack', 0.224, ': resolutions taken back 22.4% → 17.1%'],
  ['costAi', 1_200_000, ': cost per accepted resolution by AI $1.20 → $1.13'],
  ['takenBack', null, ': resolutions taken back – → 17.1%'],
  [null, null, ''],
] as const)('of the figure %s that was %j: %j', (figure, figureWas, words) => {
  expect(sinceWords({ figure, figureWas }, figures, 'USD')).toBe(words)
})
