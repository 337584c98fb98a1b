import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareStints } from '../stint/order.ts'
import type { Stint, StintKey } from '../stint/types.ts'
import { foldIssue, foldStint } from './fold.ts'
import { recountIssue } from './recount_issue.ts'
import { FOLD_START, type FoldedStint, type FoldState, type SupportCase } from './types.ts'

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
  })) as fc.Arbitrary<Stint>

/** An issue as it would be stored; regions are cut from it as a database would, `lookahead` stints at a time. */
class StoredIssue {
  stints: FoldedStint[] = []
  cases: SupportCase[] = []
  mostRead = 0

  apply(change: { removed: StintKey[]; put: Stint[] }): void {
    const keys = [...change.removed, ...change.put].sort(compareStints)
    const [from, to] = [keys[0] as StintKey, keys.at(-1) as StintKey]
    for (let lookahead = 1; ; lookahead *= 2) {
      const inside = this.stints.filter(({ stint }) => compareStints(stint, from) >= 0)
      const needed = inside.filter(({ stint }) => compareStints(stint, to) <= 0).length + lookahead
      const stored = inside.slice(0, needed)
      const end = stored.at(-1)?.stint ?? to
      const before = this.stints.filter(({ stint }) => compareStints(stint, from) < 0).at(-1)?.after ?? FOLD_START
      const left = this.cases.filter((known) => compareStints(known.first, from) < 0).slice(-1)
      const within = this.cases.filter((known) => compareStints(known.first, from) >= 0 && compareStints(known.first, end) <= 0)
      const complete = needed > inside.length
      const recount = recountIssue({ before, stored, complete, cases: [...left, ...within] }, change, WINDOW_MS)
      this.mostRead = Math.max(this.mostRead, stored.length)
      if (!recount) continue
      this.write(change.removed, recount)
      return
    }
  }

  write(removed: StintKey[], recount: NonNullable<ReturnType<typeof recountIssue>>): void {
    const is = (a: StintKey) => (b: StintKey) => compareStints(a, b) === 0
    const gone = [...removed, ...recount.stints.map(({ stint }) => stint)]
    this.stints = [...this.stints.filter(({ stint }) => !gone.some(is(stint))), ...recount.stints]
    this.stints.sort((a, b) => compareStints(a.stint, b.stint))
    this.cases = [
      ...this.cases.filter((known) => !recount.casesBefore.some((old) => is(old.first)(known.first))),
      ...recount.casesAfter,
    ]
    this.cases.sort((a, b) => compareStints(a.first, b.first))
  }
}

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
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
      const issue = new StoredIssue()
      for (const { put, remove } of steps) {
        const chosen = remove.flatMap((pick) => issue.stints[pick % Math.max(1, issue.stints.length)]?.stint ?? [])
        const removed = [...new Set(chosen)].filter((stint) => !put.some((other) => compareStints(stint, other) === 0))
        if (put.length + removed.length > 0) issue.apply({ removed, put })
        const stints = issue.stints.map(({ stint }) => stint)
        expect(issue.cases).toEqual(foldIssue(stints, WINDOW_MS))
        expect(issue.stints.map(({ after }) => after)).toEqual(statesOf(stints))
      }
    }),
    { numRuns: 1_000 },
  )
})

test('the ten-thousandth stint of a case reads no more than the second', () => {
  const issue = new StoredIssue()
  for (let i = 0; i < 2_000; i++) {
    const key = { conversation: `c${i}`, position: 0, startMs: i * 2 }
    const stint: Stint = { ...key, endMs: i * 2, outcome: 'open', handler: 'ai', openedBy: 'started', costMicros: 1n }
    issue.apply({ removed: [], put: [stint] })
    issue.apply({ removed: [], put: [{ ...stint, endMs: i * 2 + 3, outcome: 'resolved' }] })
  }
  expect(issue.cases).toHaveLength(1)
  expect(issue.mostRead).toBeLessThanOrEqual(2)
})
