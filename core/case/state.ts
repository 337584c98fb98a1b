import { QUARTER_MS, quarterOf } from '../calendar/calendar.ts'
import { OUTCOME_NUMBERS } from '../stint/numbers.ts'
import { OUTCOMES, type Outcome } from '../stint/types.ts'
import type { Break } from './break.ts'
import type { CaseState } from './states.ts'
import type { SupportCase } from './types.ts'

/** @returns when the bucket of a resolution's cohort is a window old: then it is accepted, unless it was broken. */
export const maturesAt = (resolvedMs: number, windowMs: number): number => quarterOf(resolvedMs) + QUARTER_MS + windowMs

/** @returns the state of a case at an instant (docs/metrics.md, section 3). */
export function stateOfCase(known: SupportCase, broken: Break | null, windowMs: number, nowMs: number): CaseState {
  const { root } = known
  if (!root) return 'open'
  const decided = STATE_OF_OUTCOME[root.outcome]
  if (decided) return decided
  if (broken) return 'broken'
  return maturesAt(root.endMs, windowMs) <= nowMs ? 'accepted' : 'pending'
}

/** What the end of the root makes of its case; null where that is still to be seen. */
const STATE_OF_OUTCOME: Readonly<Record<Outcome, CaseState | null>> = {
  open: 'open',
  resolved: null,
  escalated: 'escalated',
  passed_on: 'open',
  abandoned: 'abandoned',
}

/** The same by the numbers that rows hold, for the list of cases to tell their states by. */
export const STATES_BY_OUTCOME_NUMBER: readonly (CaseState | null)[] = OUTCOMES.reduce<(CaseState | null)[]>(
  (states, outcome) => {
    states[OUTCOME_NUMBERS.numberOf[outcome]] = STATE_OF_OUTCOME[outcome]
    return states
  },
  [],
)
