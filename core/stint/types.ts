import type { Handler } from '../event/types.ts'

export const OUTCOMES = ['open', 'resolved', 'escalated', 'passed_on', 'abandoned'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const OPENINGS = ['started', 'handed_off', 'reopened'] as const
export type Opening = (typeof OPENINGS)[number]

/** Where a stint stands among those of its issue: ordered by start, conversation, position. */
export interface StintKey {
  startMs: number
  conversation: string
  /** 0 for the conversation's first stint. */
  position: number
}

/** One unbroken stretch of handling by one kind of handler. */
export interface Stint extends StintKey {
  /** When it ended; for an open stint how far its conversation's activity reaches. */
  endMs: number
  outcome: Outcome
  handler: Handler
  openedBy: Opening
  costMicros: bigint
  /** Of a handoff when a human first wrote in it; else null (docs/metrics.md, section 2). */
  takenUpMs: number | null
}
