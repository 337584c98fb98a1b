import type { AlertTotals } from '../alerts/alert_totals.ts'

/** Rules are evaluated every minute; a minute of others' work before them is nothing to be told of. */
const LATE_MS = 3 * 60_000

/** @returns what is wrong with evaluating rules, in words; null where nothing is, or nothing was evaluated since Redis was set up. */
export function judgeEvaluation(workspaces: readonly AlertTotals[], now: Date): string | null {
  const oldestMs = Math.min(...workspaces.map(({ evaluatedMs }) => evaluatedMs))
  const lateMs = now.getTime() - oldestMs
  return lateMs > LATE_MS ? `rules of a workspace were evaluated last ${Math.round(lateMs / 1_000)} seconds ago` : null
}
