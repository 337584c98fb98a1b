import { describe, expect, it } from 'vitest'
import type { Stint } from '../stint/types.ts'
import { type Break, breakOf } from './break.ts'
import { foldIssue } from './fold.ts'
import { maturesAt, stateOfCase } from './state.ts'
import type { CaseState } from './states.ts'
import type { SupportCase } from './types.ts'

const DAY = 86_400_000
const WINDOW = 14 * DAY
/** On a quarter hour. */
const END = Date.parse('2026-11-16T10:00:00Z')

const stintOf = (change: Partial<Stint>): Stint => ({
  conversation: 'a',
  position: 0,
  startMs: END - DAY,
  endMs: END,
  outcome: 'resolved',
  handler: 'ai',
  openedBy: 'started',
  costMicros: 0n,
  takenUpMs: null,
  ...change,
})

/** A root, and a stint after it where one is told. */
function caseOf(root: Partial<Stint> = {}, rework?: Partial<Stint>): SupportCase {
  const after = rework && [stintOf({ conversation: 'b', endMs: END + 99 * DAY, ...rework })]
  return foldIssue([stintOf(root), ...(after ?? [])], WINDOW)[0] ?? expect.fail('no case')
}

describe('a resolution', () => {
  it.each<[string, Partial<Stint> | undefined, number[], Break | null]>([
    ['by nothing', undefined, [], null],
    ['by a contact at once', { startMs: END }, [], { cause: 'recontact', atMs: END }],
    ['by one at the last instant', { startMs: END + WINDOW - 1 }, [], { cause: 'recontact', atMs: END + WINDOW - 1 }],
    ['by a reopening', { startMs: END + 1, openedBy: 'reopened' }, [], { cause: 'reopen', atMs: END + 1 }],
    ['by a handing over', { startMs: END + 1, openedBy: 'handed_off' }, [], { cause: 'escalation', atMs: END + 1 }],
    ['not by leaving before', undefined, [END - 1], null],
    ['by leaving at once', undefined, [END], { cause: 'churn', atMs: END }],
    ['by leaving at the last instant', undefined, [END + WINDOW - 1], { cause: 'churn', atMs: END + WINDOW - 1 }],
    ['not by leaving a window later', undefined, [END + WINDOW], null],
    ['by the first of leavings that count', undefined, [END + 9, END - 9, END + 5], { cause: 'churn', atMs: END + 5 }],
    ['by the earlier of both: leaving', { startMs: END + 2 }, [END + 1], { cause: 'churn', atMs: END + 1 }],
    ['by the earlier of both: contact', { startMs: END + 1 }, [END + 2], { cause: 'recontact', atMs: END + 1 }],
    ['by the contact at a tie', { startMs: END + 1 }, [END + 1], { cause: 'recontact', atMs: END + 1 }],
  ])('is taken back %s', (_, rework, churnsMs, broken) => {
    expect(breakOf(caseOf({}, rework), churnsMs, WINDOW)).toEqual(broken)
  })

  it('is not taken back by rework that begins a window after it, in a case that others have kept open', () => {
    const stints = [stintOf({}), stintOf({ conversation: 'b', startMs: END + WINDOW, endMs: END + WINDOW + 1 })]
    // A case as it is where the first of the rework was not there yet.
    const known = { ...caseOf(), rework: { conversation: 'b', position: 0, startMs: END + WINDOW, openedBy: 'started' as const } }
    expect(foldIssue(stints, WINDOW)).toHaveLength(2)
    expect(breakOf(known, [], WINDOW)).toBeNull()
    expect(breakOf(known, [END + 1], WINDOW)).toEqual({ cause: 'churn', atMs: END + 1 })
  })

  it.each<Stint['outcome']>(['open', 'escalated', 'abandoned', 'passed_on'])('is none of a root that is %s', (outcome) => {
    expect(breakOf(caseOf({ outcome }, { startMs: END + 1 }), [END], WINDOW)).toBeNull()
  })
})

describe('the state of a case', () => {
  const broken: Break = { cause: 'churn', atMs: END }
  const MATURES = END + 15 * 60_000 + WINDOW

  it.each<[Stint['outcome'], Break | null, number, CaseState]>([
    ['open', null, MATURES, 'open'],
    ['passed_on', null, MATURES, 'open'],
    ['escalated', null, END, 'escalated'],
    ['abandoned', null, END, 'abandoned'],
    ['resolved', null, END, 'pending'],
    ['resolved', null, MATURES - 1, 'pending'],
    ['resolved', null, MATURES, 'accepted'],
    ['resolved', broken, MATURES - 1, 'broken'],
    ['resolved', broken, MATURES, 'broken'],
  ])('whose first stint is %s, broken: %o, at %d is %s', (outcome, by, nowMs, state) => {
    expect(stateOfCase(caseOf({ outcome }), by, WINDOW, nowMs)).toBe(state)
  })

  it('is that of its cohort: of all that ended in one quarter hour at once', () => {
    expect(maturesAt(END, WINDOW)).toBe(MATURES)
    expect(maturesAt(END + 15 * 60_000 - 1, WINDOW)).toBe(MATURES)
    expect(maturesAt(END + 15 * 60_000, WINDOW)).toBe(MATURES + 15 * 60_000)
  })
})
