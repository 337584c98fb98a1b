import { compareStints } from '../stint/order.ts'
import { type IssueRecount, recountIssue, type StintChange } from './recount_issue.ts'
import { boundsOf } from './split_change.ts'
import type { IssueRegion, SupportCase } from './types.ts'

/** One part of a change, with the region of the issue that it may reach. */
export interface ChangedRegion {
  change: StintChange
  region: IssueRegion
}

/**
 * Recounts an issue after a change that touches it in several places, without reading what lies between: one part after
 * the other, each on what the one before has left.
 * @param parts in the order of their stints.
 * @returns what to write, or null where more of the issue must be loaded, in one piece.
 */
export function recountParts(parts: readonly ChangedRegion[], windowMs: number): Omit<IssueRecount, 'next'> | null {
  const joined = joinTouching(parts)
  const all: Omit<IssueRecount, 'next'> = { stints: [], casesBefore: [], casesAfter: [] }
  for (const [index, { region, change }] of joined.entries()) {
    const { region: current, replaced } = onTopOf(region, all)
    const recount = recountIssue(current, change, windowMs)
    if (!recount) return null
    const following = joined[index + 1]
    if (following && !(recount.next && compareStints(recount.next, boundsOf(following.change).from) < 0)) return null
    all.stints.push(...recount.stints)
    all.casesBefore.push(...recount.casesBefore.filter((known) => known !== replaced))
    all.casesAfter = [...all.casesAfter.filter((known) => known !== replaced), ...recount.casesAfter]
  }
  return all
}

/** The case that goes on into this region is the one that the parts before have made of it, if they have touched it. */
function onTopOf(region: IssueRegion, { casesBefore, casesAfter }: Omit<IssueRecount, 'next'>) {
  const [left, ...others] = region.cases
  const touched = left && casesBefore.some((known) => compareStints(known.first, left.first) === 0)
  const replaced = touched ? casesAfter.at(-1) : undefined
  return { region: replaced ? { ...region, cases: [replaced, ...others] } : region, replaced }
}

/** Regions between which nothing was left out become one. */
function joinTouching(parts: readonly ChangedRegion[]): ChangedRegion[] {
  const joined: ChangedRegion[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last && isTouching(last.region, part.region)) joined[joined.length - 1] = join(last, part)
    else joined.push(part)
  }
  return joined
}

function isTouching(a: IssueRegion, b: IssueRegion): boolean {
  const end = a.stored.at(-1)?.stint
  return a.complete || b.beforeKey === null || (end !== undefined && compareStints(b.beforeKey, end) <= 0)
}

function join(a: ChangedRegion, b: ChangedRegion): ChangedRegion {
  const end = a.region.stored.at(-1)?.stint
  const further = b.region.stored.filter(({ stint }) => end === undefined || compareStints(stint, end) > 0)
  return {
    change: { removed: [...a.change.removed, ...b.change.removed], put: [...a.change.put, ...b.change.put] },
    region: {
      ...a.region,
      stored: [...a.region.stored, ...further],
      complete: a.region.complete || b.region.complete,
      cases: joinCases(a.region.cases, b.region.cases),
    },
  }
}

function joinCases(a: readonly SupportCase[], b: readonly SupportCase[]): SupportCase[] {
  const end = a.at(-1)?.first
  return [...a, ...b.filter(({ first }) => end === undefined || compareStints(first, end) > 0)]
}
