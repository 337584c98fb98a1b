import { describe, expect, it } from 'vitest'
import type { Stint } from '../stint/types.ts'
import { foldIssue } from './fold.ts'
import type { StintChange } from './recount_issue.ts'
import { StoredIssue } from './testing/stored_issue.ts'

const WINDOW_MS = 10

const stintOf = (startMs: number, change: Partial<Stint> = {}): Stint => ({
  conversation: 'c',
  position: 0,
  startMs,
  endMs: startMs + 1,
  outcome: 'resolved',
  handler: 'ai',
  openedBy: 'started',
  costMicros: 1n,
  takenUpMs: null,
  ...change,
})
const passedOn = (startMs: number): Stint => stintOf(startMs, { outcome: 'passed_on' })

/** What a change of these stints reads and writes: stints, cases as they were and as they are, each by its start. */
function changed(stints: readonly Stint[], change: Partial<StintChange>) {
  const issue = new StoredIssue(WINDOW_MS)
  issue.apply({ removed: [], put: stints })
  issue.mostRead = 0
  issue.apply({ removed: [], put: [], ...change })
  expect(issue.cases).toEqual(
    foldIssue(
      issue.stints.map(({ stint }) => stint),
      WINDOW_MS,
    ),
  )
  const { stints: written, casesBefore, casesAfter } = issue.written
  return [
    issue.mostRead,
    written.map(({ stint }) => stint.startMs),
    casesBefore.map(({ first }) => first.startMs),
    casesAfter.map(({ first }) => first.startMs),
  ]
}

/** Stints far apart, a case each. */
const APART = [0, 100, 200, 300].map((startMs) => stintOf(startMs))
/** Stints close together, one case. */
const TOGETHER = [0, 5, 10, 15, 20].map((startMs) => stintOf(startMs))

describe('a change reads and writes', () => {
  it.each<[string, readonly Stint[], Partial<StintChange>, [number, number[], number[], number[]]]>([
    ['all of an issue that is new', [], { put: [stintOf(9), stintOf(5)] }, [0, [5, 9], [], [5]]],
    [
      'a new case between two, and the one after it, which shows that nothing else changes',
      APART,
      { put: [stintOf(150)] },
      [2, [150], [100, 200], [100, 150, 200]],
    ],
    [
      'a new case before a long one, not reading that',
      [stintOf(-99), ...TOGETHER],
      { put: [stintOf(-50)] },
      [2, [-50], [-99, 0], [-99, -50, 0]],
    ],
    ['a case at the end', APART, { put: [stintOf(400)] }, [0, [400], [300], [300, 400]]],
    ['the stint alone whose cost is another', TOGETHER, { put: [stintOf(5, { costMicros: 9n })] }, [3, [5], [0], [0]]],
    ['those as well that it reaches beyond', TOGETHER, { put: [stintOf(5, { endMs: 14 })] }, [4, [5, 10], [0], [0]]],
    ['nothing of a stint that is no more', APART, { removed: [stintOf(300)] }, [1, [], [200, 300], [200]]],
    [
      'the case that falls apart without it',
      [0, 8, 16].map((ms) => stintOf(ms)),
      { removed: [stintOf(8)] },
      [2, [], [0], [0, 16]],
    ],
    ['the cases that it joins', [stintOf(0), stintOf(16)], { put: [stintOf(8)] }, [1, [8], [0, 16], [0]]],
    [
      'all up to the root that takes another’s place',
      [passedOn(0), passedOn(5), stintOf(9)],
      { put: [stintOf(0)] },
      [3, [0, 5], [0], [0]],
    ],
    ['nothing where it was there already', TOGETHER, { put: [stintOf(5)] }, [3, [], [0], [0]]],
  ])('%s', (_, stints, change, expected) => {
    expect(changed(stints, change)).toEqual(expected)
  })
})
