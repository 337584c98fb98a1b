import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareStints } from '../stint/order.ts'
import type { Stint, StintKey } from '../stint/types.ts'
import { foldIssue, foldStint } from './fold.ts'
import type { StintChange } from './recount_issue.ts'
import { recountParts } from './recount_parts.ts'
import { boundsOf, splitChange } from './split_change.ts'
import { FOLD_START, type FoldedStint, type FoldState, type IssueRegion, type SupportCase } from './types.ts'

const WINDOW_MS = 10
/** The stint that shows that nothing more changes, and the one behind it that shows whether its case goes on. */
const LOOKAHEAD = 2

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

/** An issue as it would be stored; regions are cut from it as a database would, `lookahead` stints at a time. */
class StoredIssue {
  stints: FoldedStint[] = []
  cases: SupportCase[] = []
  mostRead = 0

  /** @param gapMs parts of the change that are further apart are recounted without what lies between. */
  apply(change: StintChange, gapMs = Number.POSITIVE_INFINITY): void {
    for (let [parts, lookahead] = [splitChange(change, gapMs), LOOKAHEAD]; ; [parts, lookahead] = [[change], lookahead * 2]) {
      const regions = parts.map((part) => ({ change: part, region: this.regionOf(part, lookahead) }))
      const recount = recountParts(regions, WINDOW_MS)
      const read = regions.reduce((sum, { region }) => sum + region.stored.length, 0)
      this.mostRead = Math.max(this.mostRead, read)
      if (!recount) continue
      this.write(change.removed, recount)
      return
    }
  }

  regionOf(change: StintChange, lookahead: number): IssueRegion {
    const { from, to } = boundsOf(change)
    const inside = this.stints.filter(({ stint }) => compareStints(stint, from) >= 0)
    const needed = inside.filter(({ stint }) => compareStints(stint, to) <= 0).length + lookahead
    const stored = inside.slice(0, needed)
    const last = this.stints.filter(({ stint }) => compareStints(stint, from) < 0).at(-1)
    const end = stored.at(-1)?.stint ?? to
    const left = this.cases.filter((known) => compareStints(known.first, from) < 0).slice(-1)
    const within = this.cases.filter((known) => compareStints(known.first, from) >= 0 && compareStints(known.first, end) <= 0)
    const before = { before: last?.after ?? FOLD_START, beforeKey: last?.stint ?? null }
    return { ...before, stored, complete: needed > inside.length, cases: [...left, ...within] }
  }

  write(removed: readonly StintKey[], recount: NonNullable<ReturnType<typeof recountParts>>): void {
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
    gapMs: fc.constantFrom(0, 1, 5, 20, Number.POSITIVE_INFINITY),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
      const issue = new StoredIssue()
      for (const { put, remove, gapMs } of steps) {
        const chosen = remove.flatMap((pick) => issue.stints[pick % Math.max(1, issue.stints.length)]?.stint ?? [])
        const removed = [...new Set(chosen)].filter((stint) => !put.some((other) => compareStints(stint, other) === 0))
        if (put.length + removed.length > 0) issue.apply({ removed, put }, gapMs)
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
  const issue = new StoredIssue()
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
