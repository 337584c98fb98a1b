import { describe, expect, it } from 'vitest'
import { LOSSES } from '../moved/ways.ts'
import type { Review } from './contract.ts'
import { sayReview } from './say_review.ts'
import { type SomeSegment, someReading } from './testing/some_review.ts'

/** Of a hundred cases as many come back; each that does costs 4. */
const segment = (topic: string, language: string, cases: number, lost: number): SomeSegment => {
  const recontact = Math.round(cases * lost)
  return { segment: { handler: 'ai', topic, language }, cases, recontact, handling: cases, rework: recontact * 4 }
}
const leaksOf = (segments: readonly SomeSegment[]): Review['leaks'] =>
  sayReview(
    someReading([
      { segments, settled: 'settled' },
      { segments, settled: 'settled' },
    ]),
  ).leaks

const TOPICS = ['delivery', 'refund', 'login']
const LANGUAGES = { en: 4_000, fr: 900, es: 900, de: 900 }
const world = (lost: (topic: string, language: string) => number): SomeSegment[] =>
  TOPICS.flatMap((topic) =>
    Object.entries(LANGUAGES).map(([language, cases]) => segment(topic, language, cases, lost(topic, language))),
  )

describe('where value leaks', () => {
  it('is led by the language that costs more than its peers, not by the one with most cases', () => {
    const leaks = leaksOf(world((_, language) => (language === 'de' ? 0.24 : 0.12)))
    expect([leaks.languages[0], leaks.languages[1]]).toEqual(['de', 'en'])
    // Of 2,700 cases 324 more than at their peers' rate, each for 4.
    expect(leaks.largest).toMatchObject({ language: 'de', micros: 648 * 4e6, beyondMicros: 324 * 4e6 })
    expect(leaks.largest).not.toHaveProperty('topic')
    expect(leaks.beyond.map(([german]) => german)).toEqual(leaks.topics.map(() => 108 * 4e6))
  })

  it('is led by one topic in it where only that leaks', () => {
    const leaks = leaksOf(world((topic, language) => (language === 'de' && topic === 'refund' ? 0.4 : 0.12)))
    expect(leaks.largest).toMatchObject({ language: 'de', topic: 'refund', beyondMicros: 252 * 4e6 })
  })

  it('is led by the topic where there is one language alone', () => {
    const leaks = leaksOf(TOPICS.map((topic) => segment(topic, 'en', 1_000, topic === 'login' ? 0.3 : 0.1)))
    expect([leaks.topics[0], leaks.largest]).toEqual(['login', expect.objectContaining({ topic: 'login', beyondMicros: 800e6 })])
  })

  it('is led by what costs most where nothing is clearly more', () => {
    const leaks = leaksOf(world((_, language) => (language === 'de' ? 0.13 : 0.12)))
    expect(leaks.languages[0]).toBe('en')
    expect(leaks.largest).toMatchObject({ language: 'en', beyondMicros: null })
  })

  it('says what the cases were lost to, which adds up', () => {
    const segments = [
      { ...segment('refund', 'de', 1_000, 0.2), churn: 10, escalated: 20 },
      { ...segment('login', 'de', 1_000, 0.1), churn: 30 },
    ]
    const { reasons, totalMicros } = leaksOf(segments)
    expect(reasons.reduce((sum, { micros }) => sum + micros, 0)).toBe(totalMicros)
    expect(reasons.map(({ loss, cases }) => [loss, cases])).toEqual([
      ['recontact', 300],
      ['churn', 40],
      ['escalated', 20],
    ])
    expect(LOSSES).toEqual(expect.arrayContaining(reasons.map(({ loss }) => loss)))
  })
})
