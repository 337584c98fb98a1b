export interface Rate {
  perSecond: number
  /** How many may come at once. */
  burst: number
  /** Keys that are kept at most; those go first that have been quiet the longest, so that strangers fill no memory. */
  mostKeys: number
}

/** How often each of many keys may do something, reckoned in this process alone. */
export interface Allowance {
  /** @returns 0 where the key may, and one is taken; else the milliseconds to wait. */
  take(key: string): number
  /** Gives back one that was taken and is not to count. */
  giveBack(key: string): void
}

/** Generic cell rate algorithm: a key holds the instant at which all that it took is paid for. */
export function allowEach({ perSecond, burst, mostKeys }: Rate, now: () => number = () => performance.now()): Allowance {
  const paid = new Map<string, number>()
  const stepMs = 1_000 / perSecond
  return {
    take(key) {
      const nowMs = now()
      const paidMs = Math.max(paid.get(key) ?? 0, nowMs) + stepMs
      const waitMs = paidMs - nowMs - burst * stepMs
      if (waitMs > 0) return Math.ceil(waitMs)
      paid.delete(key)
      paid.set(key, paidMs)
      for (const quietest of paid.keys()) {
        if (paid.size <= mostKeys) break
        paid.delete(quietest)
      }
      return 0
    },
    giveBack(key) {
      const paidMs = paid.get(key)
      if (paidMs !== undefined) paid.set(key, paidMs - stepMs)
    },
  }
}
