import { QUARTER_MS, quarterOf } from '../calendar/calendar.ts'
import type { CaseState } from '../conversation/contract.ts'
import type { Break } from './break.ts'
import type { SupportCase } from './types.ts'

/** @returns when the bucket of a resolution's cohort is a window old: then it is accepted, unless it was broken. */
export const maturesAt = (resolvedMs: number, windowMs: number): number => quarterOf(resolvedMs) + QUARTER_MS + windowMs

/** @returns the state of a case at an instant (docs/metrics.md, section 3). */
export function stateOfCase(known: SupportCase, broken: Break | null, windowMs: number, nowMs: number): CaseState {
  const { root } = known
  if (!root || root.outcome === 'open' || root.outcome === 'passed_on') return 'open'
  if (root.outcome !== 'resolved') return root.outcome
  if (broken) return 'broken'
  return maturesAt(root.endMs, windowMs) <= nowMs ? 'accepted' : 'pending'
}
