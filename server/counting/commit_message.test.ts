import { expect, test } from 'vitest'
import { QUARTER_MS } from '#core/calendar/calendar.ts'
import { noSums } from '#core/case/sums.ts'
import { COUNTING, type Measures, noMeasures } from '#core/contribution/measures.ts'
import { DEFAULT_POLICY, windowMs } from '#core/policy/policy.ts'
import { rulesOf } from '#core/policy/rules.ts'
import type { Cell } from '#core/recount/cells.ts'
import type { Flip } from '#core/recount/flips.ts'
import { NOWHERE } from '#core/segment/numbers.ts'
import type { Stint } from '#core/stint/types.ts'
import { type Committed, commitMessageOf } from './commit_message.ts'

const NOW = new Date('2026-04-20T10:15:00Z')
/** Start of the youngest quarter hour whose cases nothing can break any more. */
const MATURED_MS = NOW.getTime() - windowMs(DEFAULT_POLICY) - QUARTER_MS
const NO_SEGMENT = { channel: null, language: null, market: null, topic: null, agentVersion: null }

const cell = (cohortMs: number, measures: Partial<Measures>): Cell => ({
  cohortMs,
  handler: 'human',
  segment: NOWHERE,
  measures: { ...noMeasures(), ...measures },
})

function flip(conversation: string, atMs: number): Flip {
  const root: Stint = {
    conversation,
    position: 2,
    startMs: atMs - 300_000,
    endMs: atMs - 90_000,
    outcome: 'resolved',
    handler: 'human',
    openedBy: 'reopened',
    costMicros: 0n,
    takenUpMs: null,
  }
  const broken = { cause: 'churn' as const, atMs }
  const known = { ...noSums(), first: root, reachMs: root.endMs, root, rework: null, reworkMicros: 7n }
  const facts = { rating: null, anonymous: false, segment: NOWHERE }
  const record = { issue: 'i', customer: 'x', case: known, broken, root: facts }
  return { record, cause: 'churn', atMs, ageSeconds: 90 }
}

const rules = rulesOf({ ...DEFAULT_POLICY, failureImpact: { ...DEFAULT_POLICY.failureImpact, churn: '2' } })
const message = (change: Partial<Committed>) =>
  commitMessageOf({
    workspaceId: 7,
    version: 3,
    sequence: 12,
    rules,
    countedAs: COUNTING,
    cells: [],
    flips: [],
    now: NOW,
    ...change,
  })

test('says of which commit it is', () => {
  expect(message({})).toEqual({
    workspaceId: 7,
    policyVersion: 3,
    sequence: 12,
    at: '2026-04-20T10:15:00.000Z',
    rows: [],
    flips: [],
  })
})

test('has a row for each cell, with what is not 0 of its counts, its money and its times', () => {
  const measures = { cases: 2, abandoned: -1, handlingMicros: 5n, reworkMicros: -6n, failureImpactMicros: 7n, resolutionMs: 8 }
  expect(message({ cells: [cell(0, measures)] }).rows).toEqual([
    {
      start: '1970-01-01T00:00:00.000Z',
      segment: { handler: 'human', ...NO_SEGMENT },
      counts: { cases: 2, abandoned: -1 },
      costMicros: { handling: '5', rework: '-6', failureImpact: '7' },
      resolutionMs: 8,
      unbrokenHandlingMs: 0,
      aiHandleMs: 0,
      humanHandleMs: 0,
      handoffWaitMs: 0,
    },
  ])
})

test('takes a resolution for accepted from the moment on at which its whole quarter hour has matured', () => {
  const cells = [cell(MATURED_MS, { resolved: 1 }), cell(MATURED_MS + 1, { resolved: 1 })]
  expect(message({ cells }).rows.map(({ counts }) => counts)).toEqual([
    { resolved: 1, accepted: 1 },
    { resolved: 1, pending: 1 },
  ])
})

test('has nothing of what the version was not counted for', () => {
  const [row] = message({ cells: [cell(0, { cases: 1, humanStints: 3, humanHandleMs: 4 })], countedAs: 1 }).rows
  expect(row).toMatchObject({ counts: { cases: 1 }, humanHandleMs: 0 })
  expect(row?.counts).not.toHaveProperty('humanStints')
})

test('tells a flip by its root, with what it costs', () => {
  expect(message({ flips: [flip('c', NOW.getTime())] }).flips).toEqual([
    {
      id: 'c/2',
      at: '2026-04-20T10:15:00.000Z',
      conversation: 'c',
      cause: 'churn',
      ageSeconds: 90,
      costMicros: '2000007',
      segment: { handler: 'human', ...NO_SEGMENT },
    },
  ])
})

test('tells the last fifty flips, the latest at the end, in whatever order they come', () => {
  const places = Array.from({ length: 60 }, (_, place) => (place * 7) % 60)
  const { flips } = message({ flips: places.map((place) => flip(`c${place}`, NOW.getTime() + place)) })
  expect(flips.map(({ conversation }) => conversation)).toEqual(Array.from({ length: 50 }, (_, n) => `c${n + 10}`))
})
