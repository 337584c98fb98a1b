/** A feed that runs faster than this is not read by anyone; the rest is in the list of flips (docs/api.md). */
export const FLIPS_A_SECOND = 20

export interface FlipBudget {
  secondStartedMs: number
  sent: number
}

export const fullFlipBudget = (): FlipBudget => ({ secondStartedMs: 0, sent: 0 })

/** @returns how many of `wanted` flips may go out at this instant, and the budget after them. */
export function spendFlips(budget: FlipBudget, wanted: number, nowMs: number): { budget: FlipBudget; allowed: number } {
  const current = nowMs - budget.secondStartedMs >= 1_000 ? { secondStartedMs: nowMs, sent: 0 } : budget
  const allowed = Math.min(wanted, FLIPS_A_SECOND - current.sent)
  return { budget: { ...current, sent: current.sent + allowed }, allowed }
}
