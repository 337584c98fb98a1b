import { describe, expect, it } from 'vitest'
import type { Break, BreakCause } from '../case/break.ts'
import { foldIssue } from '../case/fold.ts'
import type { SupportCase } from '../case/types.ts'
import { DEFAULT_POLICY, type Policy } from '../policy/policy.ts'
import { rulesOf } from '../policy/rules.ts'
import type { Stint } from '../stint/types.ts'
import { MEASURES, type Measures } from './measures.ts'
import { contributionOfCase, reworkMicrosOf } from './of_case.ts'

const HOUR = 3_600_000
const START = Date.parse('2026-11-16T10:07:00Z')

const stintOf = (change: Partial<Stint>): Stint => ({
  conversation: 'c',
  position: 0,
  startMs: START,
  endMs: START + HOUR,
  outcome: 'resolved',
  handler: 'ai',
  openedBy: 'started',
  costMicros: 100n,
  takenUpMs: null,
  ...change,
})

/** A case of these stints, an hour each, one behind the other. */
function caseOf(...stints: Partial<Stint>[]): SupportCase {
  const told = stints.map((stint, position) =>
    stintOf({ position, startMs: START + position * HOUR, endMs: START + (position + 1) * HOUR, ...stint }),
  )
  return foldIssue(told, 14 * 24 * HOUR)[0] ?? expect.fail('no case')
}

interface Asked {
  broken?: Break | null
  rating?: number | null
  anonymous?: boolean
  policy?: Partial<Policy>
}

function contributed(known: SupportCase, { broken = null, rating = null, anonymous = false, policy = {} }: Asked = {}) {
  return contributionOfCase(known, broken, { rating, anonymous }, rulesOf({ ...DEFAULT_POLICY, ...policy }))
}

/** What is not 0. */
function measured(known: SupportCase, asked: Asked = {}): Partial<Measures> {
  const measures = contributed(known, asked)?.measures ?? expect.fail('no contribution')
  return Object.fromEntries(
    MEASURES.filter((measure) => Number(measures[measure]) !== 0).map((measure) => [measure, measures[measure]]),
  )
}

const RESOLVED = caseOf({})
const IMPACT: Policy['failureImpact'] = { recontact: '1', reopen: '2', escalation: '3', churn: '4', escalated: '5' }

describe('what a case adds', () => {
  it('is nothing while it has no root, or one that is open', () => {
    expect(contributed(caseOf({ outcome: 'passed_on' }))).toBeNull()
    expect(contributed(caseOf({ outcome: 'open' }))).toBeNull()
  })

  it('goes to the quarter hour in which its root ended, and to its handler', () => {
    const cohortMs = Date.parse('2026-11-16T11:00:00Z')
    expect(contributed(RESOLVED)).toMatchObject({ cohortMs, handler: 'ai', breakAgeHours: null })
    expect(contributed(caseOf({ handler: 'human' }))).toMatchObject({ cohortMs, handler: 'human' })
  })

  it.each<[Stint['outcome'], Partial<Measures>]>([
    ['resolved', { resolved: 1, resolutionMs: HOUR, unbrokenHandlingMs: HOUR }],
    ['escalated', { escalated: 1, failureImpactMicros: 5_000_000n }],
    ['abandoned', { abandoned: 1 }],
  ])('by a root that is %s', (outcome, has) => {
    const all = measured(caseOf({ outcome }), { policy: { failureImpact: IMPACT } })
    expect(all).toMatchObject({ cases: 1, handlingMicros: 100n, ...has })
    for (const other of ['resolved', 'escalated', 'abandoned'] as const)
      if (other !== outcome) expect(all).not.toHaveProperty(other)
  })

  it.each<[BreakCause, Partial<Measures>]>([
    ['recontact', { brokenRecontact: 1, failureImpactMicros: 1_000_000n }],
    ['reopen', { brokenReopen: 1, failureImpactMicros: 2_000_000n }],
    ['escalation', { brokenEscalation: 1, failureImpactMicros: 3_000_000n }],
    ['churn', { brokenChurn: 1, failureImpactMicros: 4_000_000n }],
  ])('broken by %s, which takes nothing from its being resolved but its handling', (cause, has) => {
    const all = measured(RESOLVED, { broken: { cause, atMs: START + 2 * HOUR }, policy: { failureImpact: IMPACT } })
    expect(all).toMatchObject({ resolved: 1, resolutionMs: HOUR, ...has })
    expect(all).not.toHaveProperty('unbrokenHandlingMs')
    expect(Object.keys(all).filter((name) => /^broken(?:Recontact|Reopen|Escalation|Churn)$/.test(name))).toHaveLength(1)
  })

  it.each([
    ['in the hour of its resolution', START + HOUR + 1, 14, 0],
    ['two hours later', START + 3 * HOUR, 14, 2],
    ['before its root had ended', START + HOUR - 1, 14, -1],
    ['in the last hour of its window', START + HOUR + 7 * 24 * HOUR - 1, 7, 7 * 24 - 1],
  ])('broken %s, with its age', (_, atMs, acceptanceWindowDays, breakAgeHours) => {
    const broken = { cause: 'reopen' as const, atMs }
    expect(contributed(RESOLVED, { broken, policy: { acceptanceWindowDays } })).toMatchObject({ breakAgeHours })
  })

  it.each([
    [1, undefined],
    [2, undefined],
    [3, undefined],
    [4, 1],
    [5, 1],
  ])('a rating of %d: satisfied %s', (rating, satisfiedRatings) => {
    const all = measured(RESOLVED, { rating })
    expect(all).toMatchObject({ ratings: 1, ratingSum: rating })
    expect(all.satisfiedRatings).toBe(satisfiedRatings)
  })

  it('no rating where there is none', () => {
    expect(measured(RESOLVED)).not.toHaveProperty('ratings')
  })

  it('that it is anonymous', () => {
    expect(measured(RESOLVED, { anonymous: true }).anonymousCases).toBe(1)
    expect(measured(RESOLVED)).not.toHaveProperty('anonymousCases')
  })

  it('its root and what came before to its handling, what came after to its rework', () => {
    const known = caseOf({ outcome: 'passed_on', costMicros: 7n }, { costMicros: 100n }, { costMicros: 20n }, { costMicros: 3n })
    expect(measured(known)).toMatchObject({ handlingMicros: 107n, reworkStints: 2, reworkMicros: 23n })
  })
})

describe('rework', () => {
  const after = { costMicros: 20n, outcome: 'resolved' as const }

  it.each<[Policy['priceReworkOf'], Stint['handler'], bigint]>([
    ['all', 'ai', 20n],
    ['all', 'human', 20n],
    ['ai', 'ai', 20n],
    ['ai', 'human', 0n],
  ])('priced for %s, of a root of %s', (priceReworkOf, handler, micros) => {
    expect(reworkMicrosOf(caseOf({ handler }, after), rulesOf({ ...DEFAULT_POLICY, priceReworkOf }))).toBe(micros)
  })

  it('of no root is none for the AI', () => {
    const known = { ...caseOf({ outcome: 'passed_on' }), reworkMicros: 5n }
    expect(reworkMicrosOf(known, rulesOf({ ...DEFAULT_POLICY, priceReworkOf: 'ai' }))).toBe(0n)
  })
})
