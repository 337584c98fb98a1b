import type { Publication, Review } from '#core/review/contract.ts'

/** A review on a screen. */
export interface ShownReview extends Review {
  /** Whoever reads it has no account: nothing of it leads anywhere. */
  isShared?: boolean
  publication?: Publication | null
  lastPublication?: Publication | null
}
