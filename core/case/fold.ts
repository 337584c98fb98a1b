import { keyOf } from '../stint/order.ts'
import type { Stint } from '../stint/types.ts'
import { addToSums, noSums } from './sums.ts'
import { FOLD_START, type FoldState, type FoldStep, type StintRole, type SupportCase } from './types.ts'

/**
 * Reads one more stint of an issue, in order: it belongs to the case before it when it starts less than the acceptance
 * window after that case's latest end. (The latest end among all stints so far serves: an earlier case's end lies
 * before the start of a later one.)
 */
export function foldStint(before: FoldState, stint: Stint, windowMs: number): FoldStep {
  const begins = stint.startMs >= before.reachMs + windowMs || before.reachMs === Number.NEGATIVE_INFINITY
  const hadRoot = !begins && before.hasRoot
  const role: StintRole = hadRoot ? 'rework' : stint.outcome === 'passed_on' ? 'prelude' : 'root'
  return { after: { reachMs: Math.max(before.reachMs, stint.endMs), hasRoot: hadRoot || role === 'root' }, role, begins }
}

/**
 * Reads all stints of an issue into its cases: the plain definition, against which the incremental way is tested.
 * @param stints of one issue, in order.
 */
export function foldIssue(stints: readonly Stint[], windowMs: number): SupportCase[] {
  const cases: SupportCase[] = []
  let state = FOLD_START
  for (const stint of stints) {
    const { after, role, begins } = foldStint(state, stint, windowMs)
    if (begins) cases.push({ first: keyOf(stint), reachMs: stint.endMs, root: null, rework: null, ...noSums() })
    const current = cases[cases.length - 1] as SupportCase
    current.reachMs = Math.max(current.reachMs, stint.endMs)
    if (role === 'root') current.root = stint
    if (role === 'rework') current.rework ??= { ...keyOf(stint), openedBy: stint.openedBy }
    addToSums(current, stint, role, 1)
    state = after
  }
  return cases
}
