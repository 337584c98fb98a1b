import type { Opening } from '../stint/types.ts'
import { numbering } from '../stored/numbering.ts'
import type { SupportCase } from './types.ts'

/** How a resolution was taken back. */
export const BREAK_CAUSES = ['recontact', 'reopen', 'escalation', 'churn'] as const
export type BreakCause = (typeof BREAK_CAUSES)[number]

/** Causes in rows of cases. */
export const CAUSE_NUMBERS = numbering<BreakCause>({ recontact: 0, reopen: 1, escalation: 2, churn: 3 })

export interface Break {
  cause: BreakCause
  atMs: number
}

const CAUSE_OF_OPENING: Record<Opening, BreakCause> = { started: 'recontact', reopened: 'reopen', handed_off: 'escalation' }

/**
 * @param churnsMs when the customer left; in any order.
 * @returns what took the root's resolution back, the earlier of rework and churn and at a tie the rework; null where
 * nothing did, or the root was not resolved.
 */
export function breakOf(known: SupportCase, churnsMs: readonly number[], windowMs: number): Break | null {
  const { root, rework } = known
  if (root?.outcome !== 'resolved') return null
  const endMs = root.endMs + windowMs
  const churnMs = churnsMs.reduce(
    (first, at) => (at >= root.endMs && at < endMs ? Math.min(first, at) : first),
    Number.POSITIVE_INFINITY,
  )
  if (rework && rework.startMs < endMs && rework.startMs <= churnMs) {
    return { cause: CAUSE_OF_OPENING[rework.openedBy], atMs: rework.startMs }
  }
  return churnMs < endMs ? { cause: 'churn', atMs: churnMs } : null
}
