import { describe, expect, it } from 'vitest'
import {
  baselineAnswerSchema,
  driftAnswerSchema,
  driftSeriesAnswerSchema,
  driftSeriesSchema,
  newBaselineSchema,
} from './contract.ts'

const steady = {
  id: 'breaks.language.3',
  kind: 'breaks',
  handler: null,
  dimension: 'language',
  value: 'de',
  source: null,
  state: 'steady',
  likelyCause: null,
  evidence: { worse: 3, better: 0.2 },
  promisedHours: 2_160,
  alarmSince: null,
  estimatedStart: null,
  ratio: null,
  observed: 0,
  expected: 0,
  before: 0.25,
  now: null,
  effect: null,
  accepted: null,
  days: [{ date: '2026-11-15', state: 'steady', worse: 3, better: 0.2, ratio: 1.02 }],
}

describe('the contract', () => {
  it('takes a series, its money as integer micros', () => {
    const effect = { costPerAcceptedMicros: '120000', monthMicros: '-5' }
    expect(driftSeriesSchema.parse({ ...steady, effect })).toEqual({ ...steady, effect })
    expect(driftSeriesSchema.safeParse({ ...steady, effect: { ...effect, monthMicros: '1.5' } }).success).toBe(false)
    expect(driftSeriesSchema.safeParse({ ...steady, state: 'alarmed' }).success).toBe(false)
  })

  it('takes with a series the change of it that was accepted', () => {
    const accepted = { since: '2026-11-16T08:00:00Z', ratio: 1.4 }
    expect(driftSeriesSchema.parse({ ...steady, accepted })).toEqual({ ...steady, accepted })
    expect(driftSeriesSchema.safeParse({ ...steady, accepted: { since: '2026-11-16T08:00:00Z' } }).success).toBe(false)
  })

  it('takes the days of a baseline as a local date, or none', () => {
    expect(newBaselineSchema.safeParse({}).success).toBe(true)
    expect(newBaselineSchema.safeParse({ from: '2026-10-01' }).success).toBe(true)
    expect(newBaselineSchema.safeParse({ from: '2026-10-01T00:00:00Z' }).success).toBe(false)
    expect(newBaselineSchema.safeParse({ until: '2026-10-01' }).success).toBe(false)
  })

  it('takes answers before anything was learned', () => {
    const missing = {
      reason: 'short history',
      days: 3,
      daysNeeded: 49,
      breaks: null,
      breaksNeeded: 50,
      enoughAt: '2026-12-01T00:00:00Z',
    }
    const head = { workspace: 'demo', currency: 'EUR', timeZone: 'UTC', policyVersion: 1, asOf: '2026-11-16T08:00:00Z' }
    const drift = { ...head, evaluatedThrough: null, baseline: null, missing, series: [] }
    expect(driftAnswerSchema.safeParse(drift).success).toBe(true)
    expect(baselineAnswerSchema.safeParse({ baseline: null, missing }).success).toBe(true)
    expect(baselineAnswerSchema.safeParse({ baseline: null, missing: { ...missing, reason: 'soon' } }).success).toBe(false)
    expect(driftSeriesAnswerSchema.safeParse({ series: steady, hours: [], ages: [] }).success).toBe(true)
  })
})
