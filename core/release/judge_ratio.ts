import { type ComparedCell, likeliestRatio, type RatioInterval, ratioInterval } from './weigh_ratio.ts'

/** A difference that matters: none of it is "no sign", and how long it would take to show is said. */
export const TELLING_RATIO = 1.25
/** At most so many of the releases that change nothing are ever called worse; as many, better. */
export const FALSE_SHARE = 0.05

/** `no sign`: the interval leaves no room for a quarter more or less. */
export type Verdict = 'worse' | 'better' | 'no sign' | "can't tell yet"

/** A ratio, later version by earlier one, with its 90 % interval, which holds at all times together. */
export interface ComparedRatio {
  verdict: Verdict
  /** Null where nothing is known, or where the earlier version has nothing to show. */
  ratio: number | null
  low: number
  /** Null where there is no telling. */
  high: number | null
}

/** @returns what cells say of the ratio, with the verdict. */
export function judgeRatio(cells: readonly ComparedCell[], dispersion: number): ComparedRatio {
  if (cells.length === 0) return { verdict: "can't tell yet", ratio: null, low: 0, high: null }
  const ratio = likeliestRatio(cells)
  const interval = ratioInterval(cells, FALSE_SHARE, dispersion)
  return { verdict: verdictOf(interval), ratio: Number.isFinite(ratio) ? ratio : null, ...interval }
}

function verdictOf({ low, high }: RatioInterval): Verdict {
  if (low > 1) return 'worse'
  if (high === null) return "can't tell yet"
  if (high < 1) return 'better'
  return low > 1 / TELLING_RATIO && high < TELLING_RATIO ? 'no sign' : "can't tell yet"
}
