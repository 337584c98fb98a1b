import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Review } from './contract.ts'
import { restate, type Stated } from './restate.ts'
import { restatementParts, restatementWords } from './restatement_words.ts'
import { sayReview } from './say_review.ts'
import { anyHistory } from './testing/any_history.ts'
import { type SomeSegment, someReading } from './testing/some_review.ts'

const statedBy = ({ figures: [cost], policyVersion, whole }: Review): Stated => ({
  ...{ costMicros: cost?.now.value ?? null, policyVersion, whole },
})

describe('a restatement, over random histories', () => {
  it('accounts for the whole difference to the micro, and counts what it says of each cause', () => {
    let told = 0
    fc.assert(
      fc.property(anyHistory, anyHistory, (one, other) => {
        const [reported, now] = [sayReview(one), sayReview(other)].map(statedBy) as [Stated, Stated]
        const found = restate(reported, now)
        if (!found) return
        told += 1
        expect(found.steps.reduce((sum, { micros }) => sum + micros, 0)).toBe(found.changeMicros)
        expect(found.reportedMicros + found.changeMicros).toBe(now.costMicros)
        for (const { way, cases } of found.steps)
          if (cases !== null) expect(cases).toBeCloseTo(now.whole.lost[way as 'churn'] - reported.whole.lost[way as 'churn'], 2)
      }),
    )
    expect(told).toBeGreaterThan(20)
  })
})

const week = (late: { recontact: number; churn: number; rework: number }): Stated => {
  const segment: SomeSegment = {
    segment: { handler: 'ai', topic: 'refund', language: 'de' },
    cases: 1_000,
    recontact: 100 + late.recontact,
    churn: late.churn,
    handling: 250,
    rework: 400 + late.rework,
  }
  return statedBy(sayReview(someReading(Array(2).fill({ segments: [segment], settled: 'settled' }))))
}

describe('what became of what was published', () => {
  const reported = week({ recontact: 0, churn: 0, rework: 0 })

  it('is told by its causes, which add up', () => {
    const found = restate(reported, week({ recontact: 31, churn: 4, rework: 124 }))
    expect(restatementWords(found, 'USD')).toBe(
      'published as $0.72, settled at $0.89: re-contacts (31 more) +$0.167; customers lost (4 more) +$0.022; cost of a lost case −$0.016.',
    )
  })

  it('leads from each number to what is behind it, and says which row it is read from', () => {
    const found = restate(reported, week({ recontact: 31, churn: 4, rework: 124 }))
    const numbers = restatementParts(found, 'USD', 'publication').flatMap((part) => ('number' in part ? [part] : []))
    const told = numbers.map(({ at, number, link }) => [
      at.replace('/publication/restatement', ''),
      number,
      link.state,
      link.cause,
    ])
    expect(told).toEqual([
      ['/reportedMicros', found?.reportedMicros, null, undefined],
      ['/nowMicros', found?.nowMicros, null, undefined],
      ['/steps/0/micros', found?.steps[0]?.micros, 'broken', 'recontact'],
      ['/steps/1/micros', found?.steps[1]?.micros, 'broken', 'churn'],
      ['/steps/2/micros', found?.steps[2]?.micros, 'broken', undefined],
    ])
  })

  it('says so where nothing became of it', () => {
    expect(restatementWords(restate(reported, reported), 'USD')).toBe(
      'published as $0.72, settled at $0.72, without a difference.',
    )
  })

  it('names the versions of the policy where they differ', () => {
    expect(restatementWords(restate(reported, { ...reported, policyVersion: 4 }), 'USD')).toMatch(
      /It was published by version 3 of the policy; now version 4 counts\.$/,
    )
  })

  it('is not told of what is too early', () => {
    const early = { ...reported, whole: { ...reported.whole, standing: 'provisional' as const } }
    expect(restate(early, reported)).toBeNull()
    expect(restatementWords(null, 'USD')).toBe('what became of it cannot be told yet.')
  })
})
