import { compareStints, isSameStint } from '../stint/order.ts'
import type { Stint, StintKey } from '../stint/types.ts'
import { foldStint } from './fold.ts'
import { rebuildCases } from './rebuild_cases.ts'
import type { FoldedStint, FoldState, IssueRegion, SupportCase, Walked } from './types.ts'

export interface StintChange {
  /** Stored stints that are no more. */
  removed: readonly StintKey[]
  /** New stints, and stored ones that changed. */
  put: readonly Stint[]
}

export interface IssueRecount {
  /** Stints to write, with the state after each. */
  stints: FoldedStint[]
  casesBefore: SupportCase[]
  casesAfter: SupportCase[]
  /** The first stint that was only looked at, to see where a case ends; null at the end of the issue. */
  next: StintKey | null
}

/**
 * Recounts an issue after a change without reading its past: sums change by difference, and reading stops where the
 * state is again what it was. So the cost of an event does not grow with the number of stints before it.
 * @param change at least one stint.
 * @returns what to write, or null where the region must first be loaded further.
 */
export function recountIssue(region: IssueRegion, change: StintChange, windowMs: number): IssueRecount | null {
  const changed = [...change.removed, ...change.put].sort(compareStints)
  const from = changed[0] as StintKey
  const lastChanged = changed.at(-1) as StintKey
  const old = walk(
    region.before,
    region.stored.map((folded) => folded.stint),
    windowMs,
  )
  const now = walk(region.before, merge(region.stored, change), windowMs)
  const stored: Stored = new Map(region.stored.map((folded, at) => [nameOf(folded.stint), { ...folded, at }]))
  const stints = stintsToWrite(now, stored)
  let onlyAtCaseEnd = false

  for (const [index, step] of now.entries()) {
    if (compareStints(step.stint, lastChanged) <= 0) continue
    const was = stored.get(nameOf(step.stint)) as FoldedStint & { at: number }
    const next = now[index + 1]
    if ((!next && !region.complete) || !isSameState(step.after, was.after)) continue
    if (onlyAtCaseEnd && next && !next.begins) continue
    const cases = rebuildCases(region, from, old.slice(0, was.at + 1), now.slice(0, index + 1), next)
    if (cases) return { stints, ...cases, next: next?.stint ?? null }
    onlyAtCaseEnd = true
  }
  if (!region.complete) return null
  const cases = rebuildCases(region, from, old, now, undefined)
  if (!cases) throw new Error('an issue that is loaded to its end can be recounted')
  return { stints, ...cases, next: null }
}

const nameOf = (key: StintKey): string => `${key.startMs}/${key.position}/${key.conversation}`

function merge(stored: readonly FoldedStint[], change: StintChange): Stint[] {
  const gone = new Set([...change.removed, ...change.put].map(nameOf))
  const kept = stored.map((folded) => folded.stint).filter((stint) => !gone.has(nameOf(stint)))
  return [...kept, ...change.put].sort(compareStints)
}

function walk(before: FoldState, stints: readonly Stint[], windowMs: number): Walked[] {
  let state = before
  return stints.map((stint) => {
    const step = foldStint(state, stint, windowMs)
    state = step.after
    return { ...step, stint }
  })
}

const isSameState = (a: FoldState, b: FoldState): boolean => a.reachMs === b.reachMs && a.hasRoot === b.hasRoot

/** What was stored, by name, each with its place. */
type Stored = ReadonlyMap<string, FoldedStint & { at: number }>

/** Where the state is again what it was, and nothing changes behind it, all is as it was. */
function stintsToWrite(now: readonly Walked[], stored: Stored): FoldedStint[] {
  return now
    .filter(({ stint, after }) => {
      const was = stored.get(nameOf(stint))
      return !was || !isSameStint(was.stint, stint) || !isSameState(after, was.after)
    })
    .map(({ stint, after }) => ({ stint, after }))
}
