/** Weeks of history that a demo begins with, before it goes on live. */
export const DEMO_WEEKS = 8
const WEEK_MS = 7 * 86_400_000

/** @returns how much of the history is sent, from 0 to 1. */
export function historyShare(beganAtMs: number, sentThroughMs: number | null): number {
  if (sentThroughMs === null) return 0
  return Math.min(1, Math.max(0, (sentThroughMs - (beganAtMs - DEMO_WEEKS * WEEK_MS)) / (DEMO_WEEKS * WEEK_MS)))
}
