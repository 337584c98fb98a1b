import { compareStints } from '../../stint/order.ts'
import type { StintKey } from '../../stint/types.ts'
import type { IssueRecount, StintChange } from '../recount_issue.ts'
import { recountParts } from '../recount_parts.ts'
import { boundsOf, splitChange } from '../split_change.ts'
import { FOLD_START, type FoldedStint, type IssueRegion, type SupportCase } from '../types.ts'

/** The stint that shows that nothing more changes, and the one behind it that shows whether its case goes on. */
const LOOKAHEAD = 2

/** An issue as it would be stored; regions are cut from it as a database would, `lookahead` stints at a time. */
export class StoredIssue {
  stints: FoldedStint[] = []
  cases: SupportCase[] = []
  mostRead = 0
  /** What the last change wrote. */
  written: Omit<IssueRecount, 'next'> = { stints: [], casesBefore: [], casesAfter: [] }
  readonly windowMs: number

  constructor(windowMs: number) {
    this.windowMs = windowMs
  }

  /** @param gapMs parts of the change that are further apart are recounted without what lies between. */
  apply(change: StintChange, gapMs = Number.POSITIVE_INFINITY): void {
    for (let [parts, lookahead] = [splitChange(change, gapMs), LOOKAHEAD]; ; [parts, lookahead] = [[change], lookahead * 2]) {
      const regions = parts.map((part) => ({ change: part, region: this.#regionOf(part, lookahead) }))
      const recount = recountParts(regions, this.windowMs)
      const read = regions.reduce((sum, { region }) => sum + region.stored.length, 0)
      this.mostRead = Math.max(this.mostRead, read)
      if (!recount) continue
      this.#write(change.removed, recount)
      return
    }
  }

  #regionOf(change: StintChange, lookahead: number): IssueRegion {
    const { from, to } = boundsOf(change)
    const inside = this.stints.filter(({ stint }) => compareStints(stint, from) >= 0)
    const needed = inside.filter(({ stint }) => compareStints(stint, to) <= 0).length + lookahead
    const stored = inside.slice(0, needed)
    const last = this.stints.filter(({ stint }) => compareStints(stint, from) < 0).at(-1)
    const end = stored.at(-1)?.stint ?? to
    const left = this.cases.filter((known) => compareStints(known.first, from) < 0).slice(-1)
    const within = this.cases.filter((known) => compareStints(known.first, from) >= 0 && compareStints(known.first, end) <= 0)
    return { before: last?.after ?? FOLD_START, stored, complete: needed > inside.length, cases: [...left, ...within] }
  }

  #write(removed: readonly StintKey[], recount: Omit<IssueRecount, 'next'>): void {
    this.written = recount
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
