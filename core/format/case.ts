import type { CaseState } from '../case/states.ts'
import type { FlipMessage } from '../live/messages.ts'

/** The states of a case (docs/metrics.md, section 3) as people call them. */
export const STATE_NAMES: Record<CaseState, string> = {
  open: 'open',
  abandoned: 'abandoned',
  escalated: 'escalated',
  broken: 'taken back',
  pending: 'pending',
  accepted: 'accepted',
}

/** Why a resolution was taken back. */
export const CAUSE_NAMES: Record<Exclude<FlipMessage['cause'], 'escalated'>, string> = {
  recontact: 'contacted again',
  reopen: 'reopened',
  escalation: 'handed to a human afterwards',
  churn: 'the customer left',
}
