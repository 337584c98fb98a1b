import { compareStints, keyOf } from '../stint/order.ts'
import type { Stint, StintKey } from '../stint/types.ts'
import { addToSums, type CaseSums, joinSums, noSums, sumsIn } from './sums.ts'
import { FOLD_START, type IssueRegion, type SupportCase, type Walked } from './types.ts'

/** What of the cases at both edges lies outside the region, and so is known by its sums alone. */
interface Edges {
  from: StintKey
  /** The case that the stint before the region belongs to. */
  left: SupportCase | undefined
  leftHasRoot: boolean
  leftReachMs: number
  /** The case that goes on behind the region, and its first stint there. */
  right: SupportCase | undefined
  next: Walked | undefined
  outside: Map<SupportCase, CaseSums>
}

/**
 * @param old the region's stints as they were, up to where the state is again the same: at least one if there is a `next`.
 * @param now the same stretch as it is.
 * @param next the first stint behind it, or undefined at the end of the issue.
 * @returns the cases that reach into the region, before and after; null where one case used to span the region and
 * has come apart inside it, so that its outer parts can't be told from their common sums.
 */
export function rebuildCases(region: IssueRegion, from: StintKey, old: Walked[], now: Walked[], next: Walked | undefined) {
  const stop = old.at(-1)?.stint as Stint
  const casesBefore = region.cases.filter((known) => !next || compareStints(known.first, stop) <= 0)
  const left = region.before === FOLD_START ? undefined : casesBefore[0]
  const right = next && !next.begins ? casesBefore.at(-1) : undefined
  const groups = groupByCase(now)
  const detached = groups[0]?.[0]?.begins !== false
  if (right && right === left && (detached || groups.length > 1)) return null

  const outside = sumsOutside(casesBefore, left, old)
  const { hasRoot: leftHasRoot, reachMs: leftReachMs } = region.before
  const edges: Edges = { from, left, leftHasRoot, leftReachMs, right, next, outside }
  const casesAfter = groups.map((group, index) => buildCase(group, edges, index === groups.length - 1))
  if (left && detached) casesAfter.unshift(closedLeft(left, edges))
  return { casesBefore, casesAfter }
}

function groupByCase(steps: readonly Walked[]): Walked[][] {
  const groups: Walked[][] = []
  for (const step of steps) {
    if (step.begins || groups.length === 0) groups.push([])
    groups.at(-1)?.push(step)
  }
  return groups
}

/** @returns for each case the sums of its stints that are not among `old`. */
function sumsOutside(cases: readonly SupportCase[], left: SupportCase | undefined, old: readonly Walked[]) {
  const outside = new Map(cases.map((known) => [known, sumsIn(known)]))
  let index = left ? 0 : -1
  for (const { stint, role, begins } of old) {
    if (begins) index++
    const sums = outside.get(cases[index] as SupportCase)
    if (!sums) throw new Error('the cases of a region do not fit its stints')
    addToSums(sums, stint, role, -1)
  }
  return outside
}

function buildCase(group: Walked[], edges: Edges, isLast: boolean): SupportCase {
  const start = group[0] as Walked
  const end = group.at(-1) as Walked
  const left = start.begins ? undefined : edges.left
  const right = isLast ? edges.right : undefined
  const sums = noSums()
  for (const { stint, role } of group) addToSums(sums, stint, role, 1)
  for (const edge of new Set([left, right])) if (edge) joinSums(sums, edges.outside.get(edge) ?? noSums())

  const ownRoot = group.find((step) => step.role === 'root')?.stint
  const root = (left && edges.leftHasRoot ? left.root : ownRoot) ?? (right && !end.after.hasRoot ? right.root : null)
  const ownRework = group.find((step) => step.role === 'rework') ?? (right && end.after.hasRoot ? edges.next : undefined)
  const rework =
    (left && reworkBefore(left, edges.from)) ??
    (ownRework ? { ...keyOf(ownRework.stint), openedBy: ownRework.stint.openedBy } : (right?.rework ?? null))
  const first = left ? left.first : keyOf(start.stint)
  return { first, reachMs: right ? right.reachMs : end.after.reachMs, root, rework, ...sums }
}

/** The part of the left case before the region, where the region no longer belongs to it. */
function closedLeft(left: SupportCase, edges: Edges): SupportCase {
  return {
    first: left.first,
    reachMs: edges.leftReachMs,
    root: edges.leftHasRoot ? left.root : null,
    rework: reworkBefore(left, edges.from),
    ...(edges.outside.get(left) ?? noSums()),
  }
}

const reworkBefore = (known: SupportCase, from: StintKey): SupportCase['rework'] =>
  known.rework && compareStints(known.rework, from) < 0 ? known.rework : null
