import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareStints } from '../stint/order.ts'
import type { Stint } from '../stint/types.ts'
import { foldIssue, foldStint } from './fold.ts'
import { StoredIssue } from './testing/stored_issue.ts'
import { FOLD_START, type FoldState } from './types.ts'

const WINDOW_MS = 10

const stintArbitrary = fc
  .record({
    conversation: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    position: fc.nat(2),
    startMs: fc.nat(120),
    duration: fc.oneof(fc.nat(3), fc.nat(30)),
    outcome: fc.constantFrom('open', 'resolved', 'resolved', 'escalated', 'passed_on', 'abandoned'),
    openedBy: fc.constantFrom('started', 'handed_off', 'reopened'),
    cost: fc.nat(100),
  })
  .map(({ duration, cost, ...stint }) => ({
    ...stint,
    endMs: stint.startMs + duration,
    handler: 'ai' as const,
    costMicros: BigInt(cost),
    takenUpMs: null,
  })) as fc.Arbitrary<Stint>

function statesOf(stints: Stint[]): FoldState[] {
  let state = FOLD_START
  return stints.map((stint) => {
    state = foldStint(state, stint, WINDOW_MS).after
    return state
  })
}

test('increments give what reading everything gives, whatever changes in whatever order', () => {
  const step = fc.record({
    put: fc.uniqueArray(stintArbitrary, { maxLength: 4, selector: (s) => `${s.startMs}${s.conversation}${s.position}` }),
    remove: fc.array(fc.nat(1000), { maxLength: 3 }),
    gapMs: fc.constantFrom(0, 1, 5, 20, Number.POSITIVE_INFINITY),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
      const issue = new StoredIssue(WINDOW_MS)
      for (const { put, remove, gapMs } of steps) {
        const chosen = remove.flatMap((pick) => issue.stints[pick % Math.max(1, issue.stints.length)]?.stint ?? [])
        const removed = [...new Set(chosen)].filter((stint) => !put.some((other) => compareStints(stint, other) === 0))
        const cases = [...issue.cases]
        if (put.length + removed.length > 0) {
          issue.apply({ removed, put }, gapMs)
          // What a part before has made of a case was never stored, so that it cannot be taken out.
          for (const known of issue.written.casesBefore) expect(cases).toContain(known)
        }
        const stints = issue.stints.map(({ stint }) => stint)
        expect(issue.cases).toEqual(foldIssue(stints, WINDOW_MS))
        expect(issue.stints.map(({ after }) => after)).toEqual(statesOf(stints))
      }
    }),
    { numRuns: 1_000 },
  )
})

test('the ten-thousandth stint of a case reads no more than the second', () => {
  const issue = new StoredIssue(WINDOW_MS)
  for (let i = 0; i < 2_000; i++) {
    const key = { conversation: `c${i}`, position: 0, startMs: i * 2 }
    const stint: Stint = {
      ...key,
      endMs: i * 2,
      outcome: 'open',
      handler: 'ai',
      openedBy: 'started',
      costMicros: 1n,
      takenUpMs: null,
    }
    issue.apply({ removed: [], put: [stint] })
    issue.apply({ removed: [], put: [{ ...stint, endMs: i * 2 + 3, outcome: 'resolved' }] })
  }
  expect(issue.cases).toHaveLength(1)
  expect(issue.mostRead).toBeLessThanOrEqual(2)
})

test('late stints far apart read only what is around each of them', () => {
  const issue = new StoredIssue(WINDOW_MS)
  const stintAt = (startMs: number, name: string): Stint => {
    const key = { conversation: name, position: 0, startMs }
    return {
      ...key,
      endMs: startMs + 1,
      outcome: 'resolved',
      handler: 'ai',
      openedBy: 'started',
      costMicros: 1n,
      takenUpMs: null,
    }
  }
  for (let i = 0; i < 1_000; i++) issue.apply({ removed: [], put: [stintAt(i * 4, `c${i}`)] })
  issue.mostRead = 0
  issue.apply({ removed: [], put: [101, 1_001, 2_001, 3_001].map((startMs) => stintAt(startMs, `late${startMs}`)) }, 100)
  expect(issue.mostRead).toBeLessThanOrEqual(8)
  const stints = issue.stints.map(({ stint }) => stint)
  expect(issue.cases).toEqual(foldIssue(stints, WINDOW_MS))
})
