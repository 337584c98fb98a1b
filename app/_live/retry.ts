const RETRY_MS = [250, 500, 1_000, 2_000, 5_000] as const

/** @returns how long to wait before the next try, after so many failures in a row. */
export const retryAfterMs = (failures: number): number => RETRY_MS[Math.min(failures, RETRY_MS.length) - 1] ?? RETRY_MS[0]
