const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** How long after a failed try the next one is: the schedule of Standard Webhooks, ten tries over 75 hours. */
const WAITS_MS = [
  5_000,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
]
export const MAX_TRIES = WAITS_MS.length + 1
/** So much longer at most, so that what failed together does not come back together. */
const JITTER = 0.1

/**
 * @param tries that failed, this one included.
 * @param retryAfter what the receiver asked for: seconds or an instant, as HTTP says it.
 * @param chance between 0 and 1.
 * @returns when to try again, in milliseconds since 1970; null where it has been tried often enough.
 */
export function nextTryMs(tries: number, retryAfter: string | null, nowMs: number, chance: number): number | null {
  const waitMs = WAITS_MS[tries - 1]
  if (waitMs === undefined) return null
  const askedMs = Math.min(DAY_MS, retryAfter === null ? 0 : askedWaitMs(retryAfter, nowMs))
  return Math.round(nowMs + Math.max(waitMs * (1 + JITTER * chance), askedMs))
}

function askedWaitMs(retryAfter: string, nowMs: number): number {
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * 1_000
  const atMs = Date.parse(retryAfter)
  return Number.isNaN(atMs) ? 0 : atMs - nowMs
}
