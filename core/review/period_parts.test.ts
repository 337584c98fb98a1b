import { describe, expect, it } from 'vitest'
import { segmentKey } from '../drift/decompose_rows.ts'
import type { ReadPeriod } from '../moved/say_moved.ts'
import { someMovedRow } from '../moved/testing/some_moved.ts'
import { periodParts } from './period_parts.ts'
import { wholeOf } from './whole_of.ts'

const DE = { language: 'de' }
const SV = { language: 'sv' }
const SETTLED = { cases: 100, lost: { recontact: 10, escalated: 5 }, handling: 80, rework: 20 }
const periodOf = (some: Partial<ReadPeriod>): ReadPeriod =>
  ({ rows: [], whole: null, fromMs: 0, toMs: 1_000, maturedThroughMs: 1_000, ...some }) as ReadPeriod

describe('what a period came to', () => {
  it('is what has settled, from the instant at which all of it has', () => {
    const rows = [someMovedRow(DE, SETTLED)]
    expect(periodParts(periodOf({ rows })).standing).toBe('settled')
    expect(periodParts(periodOf({ rows, maturedThroughMs: 999 })).standing).not.toBe('settled')
  })

  it('is what is expected where it has not, and what is so far where that cannot be told', () => {
    const rows = [someMovedRow(DE, { ...SETTLED, expected: { rate: 0.7, cost: 1.6 } })]
    const [whole = null] = rows
    const open = { rows, maturedThroughMs: 0 }
    const expected = periodParts(periodOf({ ...open, whole }))
    expect([expected.standing, expected.parts.get(segmentKey(rows[0] as never))?.accepted]).toEqual([
      'expected',
      expect.closeTo(70, 9),
    ])
    const soFar = periodParts(periodOf(open))
    expect([soFar.standing, soFar.parts.get(segmentKey(rows[0] as never))?.accepted]).toEqual(['provisional', 85])
  })

  it('is nothing without a case', () => {
    expect(periodParts(periodOf({}))).toEqual({ standing: 'none', parts: new Map() })
  })
})

it('is, of all segments together, counts to a thousandth and costs in whole micros', () => {
  const rows = [
    someMovedRow(DE, SETTLED),
    someMovedRow(SV, { cases: 50, lost: { recontact: 1, churn: 2 }, handling: 40.000_000_4, rework: 9 }),
  ]
  const whole = wholeOf(periodParts(periodOf({ rows })))
  expect(whole).toEqual({
    ...{ standing: 'settled', cases: 150, accepted: 85 + 47, handlingMicros: 120e6, reworkMicros: 29e6 },
    lost: { recontact: 11, reopen: 0, escalation: 0, churn: 2, escalated: 5, abandoned: 0 },
  })
  const part = { cases: 1, accepted: 0.333_36, handlingCost: 0.000_000_6, reworkCost: 0, lost: whole.lost }
  expect(wholeOf({ standing: 'expected', parts: new Map([['x', part]]) })).toMatchObject({ accepted: 0.333, handlingMicros: 1 })
})
