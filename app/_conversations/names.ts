import type { CaseState } from '#core/case/states.ts'
import type { StintView } from '#core/conversation/contract.ts'
import type { Tone } from '../_ui/badge.tsx'

export const STATE_TONES: Record<CaseState, Tone> = {
  open: 'neutral',
  abandoned: 'neutral',
  escalated: 'warn',
  broken: 'bad',
  pending: 'accent',
  accepted: 'good',
}

export const ROLE_NAMES: Record<StintView['role'], string> = {
  prelude: 'Passed on by design',
  root: 'First handling',
  rework: 'Rework',
}

export const OPENING_NAMES: Record<StintView['openedBy'], string> = {
  started: 'started',
  handed_off: 'handed over',
  reopened: 'reopened',
}

export const OUTCOME_NAMES: Record<StintView['outcome'], string> = {
  open: 'still open',
  resolved: 'resolved',
  escalated: 'escalated',
  passed_on: 'passed on by design',
  abandoned: 'closed without a resolution',
}
