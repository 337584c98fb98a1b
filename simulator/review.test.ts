import { describe, expect, it } from 'vitest'
import type { Contribution } from '#core/contribution/of_case.ts'
import { sentenceText } from '#core/review/number_parts.ts'
import { sayReview } from '#core/review/say_review.ts'
import { type SomeSegment, someReading } from '#core/review/testing/some_review.ts'
import { DAY_MS } from './rhythm.ts'
import { simulate } from './simulate.ts'
import { contributionsOf } from './testing/count_events.ts'

const WEEK_MS = 7 * DAY_MS
const START_MS = Date.UTC(2026, 9, 5)
const CHANGE_MS = START_MS + WEEK_MS

/** Four weeks of an operation of which one language comes back twice as often from the second week on. */
function contributed(): ReturnType<typeof contributionsOf> {
  const anchorMs = START_MS + 4 * WEEK_MS
  const scenario = { name: 'language', factor: 2, fromMs: CHANGE_MS, language: 'de' } as const
  const events = []
  for (const event of simulate({ seed: 1, anchorMs, weeks: 4, casesPerDay: 1_000, scenario })) {
    if (Date.parse(event.time) >= anchorMs) break
    events.push(event)
  }
  return contributionsOf(events)
}

function segmentsOf(all: ReturnType<typeof contributionsOf>): SomeSegment[] {
  const sums = new Map<string, Required<SomeSegment>>()
  for (const { contribution, segment } of all) {
    const { handler, topic = null, language = null } = segment
    const key = JSON.stringify([handler, topic, language])
    const sum = sums.get(key) ?? {
      ...{ segment: { handler, topic, language }, cases: 0, recontact: 0, churn: 0, escalated: 0, handling: 0, rework: 0 },
    }
    sums.set(key, added(sum, contribution))
  }
  return [...sums.values()].filter(({ cases }) => cases > 0)
}

const added = (sum: Required<SomeSegment>, { measures: of }: Contribution): Required<SomeSegment> => ({
  ...sum,
  cases: sum.cases + of.cases,
  recontact: sum.recontact + of.brokenRecontact + of.brokenReopen + of.brokenEscalation,
  churn: sum.churn + of.brokenChurn,
  escalated: sum.escalated + of.escalated + of.abandoned,
  handling: sum.handling + Number(of.handlingMicros) / 1e6,
  rework: sum.rework + Number(of.reworkMicros + of.failureImpactMicros) / 1e6,
})

const all = contributed()
const weekFrom = (fromMs: number) => ({
  segments: segmentsOf(all.filter(({ contribution: { cohortMs } }) => cohortMs >= fromMs && cohortMs < fromMs + WEEK_MS)),
  settled: 'settled' as const,
})
const [usual, changed] = [weekFrom(START_MS), weekFrom(CHANGE_MS)]

describe('the review of a week', () => {
  it('in which one language comes back twice as often names it first, in sentences, segments, leaks and levers', () => {
    const { sentences, moved, leaks } = sayReview(someReading([usual, changed]))
    const said = (subject: string): string => sentenceText(sentences.find(({ about }) => about === subject)?.parts ?? [])
    expect(said('moved')).toMatch(/most of all by AI, German,/)
    expect(moved.segments[0]?.segment).toMatchObject({ handler: 'ai', language: 'de' })
    expect([leaks.languages[0], leaks.largest?.language]).toEqual(['de', 'de'])
    expect(said('leak')).toMatch(/; German.* more than it would have in the middle of its peers\.$/)
    expect(leaks.levers[0]?.segment).toMatchObject({ handler: 'ai', language: 'de' })
  })

  it('in which nothing changed is led by what costs most, and blames no language', () => {
    const { leaks } = sayReview(someReading([changed, usual]))
    expect(leaks.largest).toMatchObject({ beyondMicros: null, micros: Math.max(...leaks.cells.flat()) })
    expect(leaks.languages[0]).toBe('en')
  })
})
