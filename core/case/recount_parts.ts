import { compareStints } from '../stint/order.ts'
import { type IssueRecount, recountIssue, type StintChange } from './recount_issue.ts'
import { boundsOf } from './split_change.ts'
import type { IssueRegion } from './types.ts'

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
  const all: Omit<IssueRecount, 'next'> = { stints: [], casesBefore: [], casesAfter: [] }
  for (const [index, { region, change }] of parts.entries()) {
    const { region: current, replaced } = onTopOf(region, all)
    const recount = recountIssue(current, change, windowMs)
    if (!recount) return null
    const following = parts[index + 1]
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
