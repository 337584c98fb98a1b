import { describe, expect, it } from 'vitest'
import type { Break, BreakCause } from '../case/break.ts'
import { FIRST_MS, HOUR_MS, someCase } from '../case/testing/some_case.ts'
import type { SupportCase } from '../case/types.ts'
import { DEFAULT_POLICY, type Policy } from '../policy/policy.ts'
import { rulesOf } from '../policy/rules.ts'
import { NOWHERE } from '../segment/numbers.ts'
import { flipCostMicros, flipIn, flipOf } from './flips.ts'
import type { CaseRecord } from './types.ts'

const ROOT_END_MS = FIRST_MS + HOUR_MS
const RESOLVED = someCase({})
const ESCALATED = someCase({ outcome: 'escalated' })

const recordOf = (known: SupportCase, more: Partial<CaseRecord> = {}): CaseRecord => ({
  issue: 'i',
  customer: 'x',
  case: known,
  broken: null,
  root: { rating: null, anonymous: false, segment: NOWHERE },
  ...more,
})
const breakAfter = (ms: number, cause: BreakCause = 'recontact'): Break => ({ cause, atMs: ROOT_END_MS + ms })

describe('a flip', () => {
  it.each<[string, SupportCase]>([
    ['one that has no root yet', someCase({ outcome: 'passed_on' })],
    ['an open one', someCase({ outcome: 'open' })],
    ['an abandoned one', someCase({ outcome: 'abandoned' })],
    ['a resolution that stands', RESOLVED],
  ])('is not in %s', (_, known) => {
    expect(flipIn(recordOf(known))).toBeNull()
  })

  it.each<[BreakCause, number, number]>([
    ['recontact', 90_000, 90],
    ['reopen', 0, 0],
    ['escalation', 1_499, 1],
    ['churn', 1_500, 2],
  ])('is a resolution that was taken back by %s %d ms after it: %d s', (cause, ms, ageSeconds) => {
    const record = recordOf(RESOLVED, { broken: breakAfter(ms, cause) })
    expect(flipIn(record)).toEqual({ record, cause, atMs: ROOT_END_MS + ms, ageSeconds })
  })

  it('is no time after it where what broke it began before the resolution', () => {
    expect(flipIn(recordOf(RESOLVED, { broken: breakAfter(-60_000) }))).toMatchObject({ ageSeconds: 0 })
  })

  it('is a case that escalated, as old as its root was then', () => {
    const record = recordOf(ESCALATED)
    expect(flipIn(record)).toEqual({ record, cause: 'escalated', atMs: ROOT_END_MS, ageSeconds: 3_600 })
  })
})

describe('a case flips', () => {
  const broken = recordOf(RESOLVED, { broken: breakAfter(60_000) })

  it.each<[string, CaseRecord | undefined, CaseRecord, boolean]>([
    ['when it is seen first', undefined, broken, true],
    ['when its resolution is taken back', recordOf(RESOLVED), broken, true],
    ['but not twice', broken, recordOf(RESOLVED, { broken: breakAfter(1_000) }), false],
    ['and not back', broken, recordOf(RESOLVED), false],
    ['nor where nothing was taken back', recordOf(RESOLVED), recordOf(RESOLVED), false],
  ])('%s', (_, before, after, isNew) => {
    expect(flipOf(before, after)).toEqual(isNew ? flipIn(after) : null)
  })
})

describe('what a flip costs so far', () => {
  const costOf = (record: CaseRecord, policy: Partial<Policy> = {}): bigint => {
    const flip = flipIn(record) ?? expect.fail('no flip')
    return flipCostMicros(flip, rulesOf({ ...DEFAULT_POLICY, ...policy }))
  }
  const failureImpact: Policy['failureImpact'] = { recontact: '1', reopen: '0', escalation: '0', churn: '0', escalated: '5' }
  const reworked = recordOf(someCase({}, { costMicros: 20n }, { costMicros: 3n }), { broken: breakAfter(0) })

  it.each<[string, CaseRecord, Partial<Policy>, bigint]>([
    ['its rework', reworked, {}, 23n],
    ['and the price of its cause', reworked, { failureImpact }, 1_000_023n],
    ['the price of an escalation alone', recordOf(ESCALATED), { failureImpact }, 5_000_000n],
    ['nothing while its conversation is not known', { ...reworked, root: null }, { failureImpact }, 0n],
  ])('is %s', (_, record, policy, micros) => {
    expect(costOf(record, policy)).toBe(micros)
  })
})
