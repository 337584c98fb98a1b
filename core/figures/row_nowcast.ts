import type { FigureRow } from './contract.ts'

/** What a row says of how it will be once it has matured. */
export type RowNowcast = FigureRow['nowcast']

/** Why it cannot be told yet. */
export const TOO_EARLY_REASONS = ['no baseline', 'few breaks', 'few resolutions'] as const

const UNKNOWN = { estimate: null, low: null, high: null }

/** @returns what a row says of which nothing was estimated. */
export const noNowcast = (maturedShare: number | null): RowNowcast => ({
  acceptedResolutionRate: UNKNOWN,
  costPerAcceptedResolution: UNKNOWN,
  tooEarly: null,
  maturedShare,
})
