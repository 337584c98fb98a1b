import { describe, expect, it } from 'vitest'
import type { Review } from './contract.ts'
import { sentenceText } from './number_parts.ts'
import type { ReviewReading } from './say_review.ts'
import { sayReview } from './say_review.ts'
import { saySentences } from './say_sentences.ts'
import { type SomeSegment, type SomeWeek, someReading } from './testing/some_review.ts'

const LANGUAGES = ['en', 'de', 'fr', 'es']
const TOPICS = ['delivery', 'refund', 'billing']

/** A usual week: in German twice as many come again where `german` is 2, on equal numbers of cases. */
const usual = (german = 1): SomeSegment[] =>
  LANGUAGES.flatMap((language) =>
    TOPICS.map((topic) => {
      const recontact = Math.round(60 * (language === 'de' ? german : 1))
      return { segment: { handler: 'ai', topic, language }, cases: 500, recontact, handling: 125, rework: recontact * 4 }
    }),
  )
const settledWeeks = (count: number, segments = usual()): SomeWeek[] => Array(count).fill({ segments, settled: 'settled' })
const textsOf = (review: Review): string[] => review.sentences.map(({ parts }) => sentenceText(parts))
const said = (weeks: SomeWeek[], rest: Partial<ReviewReading> = {}): string[] => textsOf(sayReview(someReading(weeks, rest)))

describe('a week in which twice as many in German come again', () => {
  const review = sayReview(someReading([...settledWeeks(8), ...settledWeeks(1, usual(2))]))

  it('names German first in the sentence of what moved it', () => {
    expect(textsOf(review)[1]).toMatch(/most of all by AI, German, /)
  })

  it('has the German segments first in what moved it, which is all by customers who came again', () => {
    expect(review.moved.segments.slice(0, 3).map(({ segment }) => segment.language)).toEqual(['de', 'de', 'de'])
    expect(review.moved.segments.slice(0, 3).map(({ way }) => way)).toEqual(['recontact', 'recontact', 'recontact'])
    expect(review.moved.bars[0]?.key === 'recontact' || review.moved.bars[1]?.key === 'recontact').toBe(true)
  })

  it('has German first where value leaks, and in the levers', () => {
    expect([review.leaks.languages[0], review.leaks.largest?.language]).toEqual(['de', 'de'])
    expect(review.leaks.levers.slice(0, 3).map(({ segment }) => segment.language)).toEqual(['de', 'de', 'de'])
  })

  it('is told so', () => {
    expect(textsOf(review)).toEqual([
      'Cost per accepted resolution settled at $1.00, 20.5% above the four weeks before.',
      'It is $0.17 above last week: most of all by AI, German, delivery (contacted again), $0.06 or 33.3% of it.',
      'Of the resolutions 15.0% are taken back, 3.0 points above the four weeks before.',
      'Rework of these cases came to $3,600; German has $1,440 of it, $720 more than it would have in the middle of its peers.',
      'If as few resolutions of AI, German, delivery were taken back as in the middle of its peers (12.0% in place of 24.0%), a resolution would cost $0.06 less: $1,289 a month, likely between $917 and $1,659.',
    ])
  })
})

it('tells what is expected with its band', () => {
  const texts = said([...settledWeeks(8), { segments: usual(), settled: 'expected' }])
  expect(texts[0]).toBe(
    'Cost per accepted resolution is expected to settle at $1.37 ($1.30 to $1.43), 64.7% above the four weeks before.',
  )
})

it('says both ends of a range to as many decimals, by the larger one', () => {
  const rows = sayReview(
    someReading([...settledWeeks(7), ...settledWeeks(1, usual(2)), { segments: usual(2), settled: 'expected' }]),
  )
  const figures = rows.figures.map((figure) =>
    figure.key === 'cost' ? { ...figure, now: { ...figure.now, low: 95_400_000, high: 105_200_000 } } : figure,
  )
  const levers = rows.leaks.levers.map((lever) => ({ ...lever, highMicros: -26_880_000, lowMicros: -420_000_000 }))
  const texts = saySentences({ ...rows, figures, leaks: { ...rows.leaks, levers } }).map(({ parts }) => sentenceText(parts))
  expect(texts[0]).toContain('($95 to $105)')
  expect(texts.at(-1)).toMatch(/likely between \$27 and \$420\.$/)
})

it('says of what has not changed clearly that it has not', () => {
  expect(said(settledWeeks(9)).slice(0, 2)).toEqual([
    'Cost per accepted resolution settled at $0.83, no clear change against the four weeks before.',
    'It shows no clear change against last week.',
  ])
})

it('says that it is too early, with the cases so far', () => {
  expect(said([...settledWeeks(8), { segments: usual(), settled: 'too early' }])).toEqual([
    'It is too early to say what an accepted resolution will cost. There were 6,000 cases.',
    'Rework of these cases comes so far to $2,880, 8.3% of it in German, billing.',
  ])
})

it('of a week without a case says so, with what is usual', () => {
  expect(said([...settledWeeks(8), { segments: [], settled: 'settled' }])).toEqual([
    'No case ended in this week. The four weeks before had on average 6,000 cases.',
  ])
})

it('says which version of the policy all of it is by, where that changed in the week', () => {
  const policyChanges = [{ version: 3, at: '2026-11-18T12:00:00+01:00', reason: null }]
  expect(said(settledWeeks(9), { policyChanges }).at(-1)).toBe(
    'The policy changed in this week: all figures here are by its version 3.',
  )
})

it('of a first week tells what it came to and compares with nothing', () => {
  expect(said([{ segments: [], settled: 'settled' }, ...settledWeeks(1)])).toEqual([
    'Cost per accepted resolution settled at $0.83.',
    'Rework of these cases came to $2,880, 8.3% of it in German, billing.',
  ])
})
