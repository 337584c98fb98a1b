import { describe, expect, it } from 'vitest'
import { learnDriftBaseline } from './learn.ts'
import type { CohortHour, SegmentTable } from './segment_table.ts'

const WINDOW_HOURS = 48
const FROM = 24_000
const DAYS = 28
const TO = FROM + DAYS * 24
const asked = { fromHour: FROM, toHour: TO, windowHours: WINDOW_HOURS, hourOfWeek: (hour: number) => hour % 168 }
const costs = {} as Parameters<typeof learnDriftBaseline>[2]

const cohort = (hour: number, resolved: number, brokenAtOnce = 0): CohortHour => ({
  ...{ hour, resolved, brokenAtOnce, cases: resolved, lost: 0, handlingMicros: 0 },
})
/** A hundred resolutions an hour of which ten are taken back after five hours; of those of the AI five more were at once. */
const handler = (name: 'ai' | 'human'): SegmentTable => {
  const hours = Array.from({ length: TO - FROM + WINDOW_HOURS }, (_, place) => FROM - WINDOW_HOURS + place)
  return {
    ...{ handler: name, dimension: null, value: null },
    cohorts: hours.map((hour) => cohort(hour, 100, name === 'ai' ? 5 : 0)),
    breaks: hours.map((cohortHour) => ({ cohortHour, ageHours: 5, breaks: 10 })),
  }
}
const topic = (
  value: number,
  cohorts: CohortHour[],
  breaks: SegmentTable['breaks'] = [],
  of: 'ai' | 'human' = 'ai',
): SegmentTable => ({
  ...{ handler: of, dimension: 'topic', value, cohorts, breaks },
})
const learn = (...tables: SegmentTable[]) => learnDriftBaseline([...tables, handler('human'), handler('ai')], asked, costs)
const factorOf = (baseline: ReturnType<typeof learn>, value: number | null, of = 'ai') =>
  baseline.factors.find((one) => one.value === value && one.handler === of)?.factor

describe('what is normal of a handler', () => {
  it('is the chance at each age of those that are still at risk, without what was broken at once', () => {
    const { hazard, factors } = learn()
    expect(hazard.ai[5]).toBeCloseTo(10 / 95, 3)
    expect(hazard.human[5]).toBeCloseTo(10 / 100, 3)
    expect([hazard.ai[4], hazard.ai.length]).toEqual([0, WINDOW_HOURS])
    expect(factors.map((one) => one.factor)).toEqual([1, 1])
  })
})

describe('a value of a dimension', () => {
  it('is learned by itself from fifty resolutions on, in the days alone', () => {
    const found = learn(
      topic(1, [cohort(FROM, 30), cohort(TO - 1, 20)]),
      topic(2, [cohort(FROM, 30), cohort(TO - 1, 19)]),
      topic(3, [cohort(FROM - 1, 900), cohort(TO, 900)]),
    )
    expect([1, 2, 3].map((value) => factorOf(found, value) !== undefined)).toEqual([true, false, false])
  })

  it('has a factor of what was seen by what its handler’s hazard expects, fifty breaks more of both', () => {
    const cohorts = Array.from({ length: 20 }, (_, place) => cohort(FROM + place * 24, 50))
    const seen = (breaks: number) => cohorts.map(({ hour }) => ({ cohortHour: hour, ageHours: 5, breaks }))
    const found = learn(topic(1, cohorts, seen(20)), topic(2, cohorts), topic(1, cohorts, seen(5), 'human'))
    // By the handler a tenth of a thousand.
    const expected = { ai: 1_000 * (10 / 95), human: 100 }
    expect(factorOf(found, 1)).toBeCloseTo((50 + 400) / (50 + expected.ai), 1)
    expect(factorOf(found, 2)).toBeCloseTo(50 / (50 + expected.ai), 2)
    expect(factorOf(found, 1, 'human')).toBeCloseTo((50 + 100) / (50 + expected.human), 2)
  })

  it('is as steady as it was itself, expected with its factor; of both handlers together as both', () => {
    const cohorts = Array.from({ length: 20 }, (_, place) => cohort(FROM + place * 24, 50))
    const breaks = cohorts.map(({ hour }) => ({ cohortHour: hour, ageHours: 5, breaks: 10 }))
    const { steadiness, factors } = learn(topic(1, cohorts, breaks), topic(1, cohorts, [], 'human'))
    const of = (name: string | null) => steadiness.find((one) => one.handler === name && one.value === 1)
    const factor = factors.find((one) => one.handler === 'ai' && one.value === 1)?.factor ?? 0
    expect(of('ai')?.breaks).toBe(200)
    expect((of('ai')?.expectedPerDay ?? 0) * DAYS).toBeCloseTo((1_000 * 10 * factor) / 95, 0)
    expect(of(null)?.breaks).toBe(200)
    expect(of(null)?.expectedPerDay).toBeCloseTo((of('ai')?.expectedPerDay ?? 0) + (of('human')?.expectedPerDay ?? 0), 9)
    expect(steadiness.filter(({ value }) => value === null).map((one) => one.handler)).toEqual(['human', 'ai', null])
  })
})
