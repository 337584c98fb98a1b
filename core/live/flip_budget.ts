import type { FlipMessage } from './messages.ts'

/** A feed that runs faster than this is not read by anyone; the rest is in the list of flips (docs/api.md). */
export const FLIPS_A_SECOND = 20

/** Flips of one workspace that wait for their turn: the newest, as many as a second may bring. Never changed in place. */
export interface FlipBudget {
  secondStartedMs: number
  sent: number
  held: readonly FlipMessage[]
}

export interface FlipStep {
  budget: FlipBudget
  send: readonly FlipMessage[]
  /** When to ask again; null where nothing is held. */
  wakeAtMs: number | null
}

export const fullFlipBudget = (): FlipBudget => ({ secondStartedMs: 0, sent: 0, held: [] })

/** @returns the budget with flips that were heard. Of a flood the last ones stay: they are what a feed ends with. */
export const holdFlips = (budget: FlipBudget, heard: readonly FlipMessage[]): FlipBudget => ({
  ...budget,
  held: [...budget.held, ...heard].slice(-FLIPS_A_SECOND),
})

/** @returns what may go out at this instant, oldest first, the budget after it, and when the rest may. */
export function releaseFlips(budget: FlipBudget, nowMs: number): FlipStep {
  const isNewSecond = nowMs - budget.secondStartedMs >= 1_000
  const { secondStartedMs, sent } = isNewSecond ? { secondStartedMs: nowMs, sent: 0 } : budget
  const send = budget.held.slice(0, FLIPS_A_SECOND - sent)
  const held = budget.held.slice(send.length)
  return {
    budget: { secondStartedMs, sent: sent + send.length, held },
    send,
    wakeAtMs: held.length > 0 ? secondStartedMs + 1_000 : null,
  }
}
