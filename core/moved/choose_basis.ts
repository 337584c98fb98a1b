import type { Basis, UNTOLD_REASONS } from './contract.ts'

/** What is known of a period. */
export interface PeriodMaturity {
  /** Whether all of it has settled. */
  isSettled: boolean
  /** Whether anything that settled in it was accepted. */
  hasSettled: boolean
  /** Why what it will come to cannot be told; null where it can. */
  untold: (typeof UNTOLD_REASONS)[number] | null
}

interface Chosen {
  basis: Basis | null
  reason: (typeof UNTOLD_REASONS)[number] | null
}

/**
 * Like is compared with like alone: settled with settled, or what both come to once all has settled.
 * @param asked what somebody wants; where it is left out, that which says most of the periods as a whole.
 * @returns the basis, or why there is none.
 */
export function chooseBasis(before: PeriodMaturity, after: PeriodMaturity, asked: Basis | undefined): Chosen {
  const canSettled = before.hasSettled && after.hasSettled
  const untold = untoldOf(after) ?? untoldOf(before)
  const isWhole = before.isSettled && after.isSettled
  if (asked !== 'settled' && untold === null && !(isWhole && asked === undefined)) return { basis: 'nowcast', reason: null }
  if (asked !== 'nowcast' && canSettled) return { basis: 'settled', reason: null }
  return { basis: null, reason: asked === 'settled' ? 'nothing settled' : (untold ?? 'nothing accepted') }
}

/** What has settled is told by itself. */
const untoldOf = ({ isSettled, hasSettled, untold }: PeriodMaturity) => {
  if (!isSettled) return untold
  return hasSettled ? null : 'nothing accepted'
}
