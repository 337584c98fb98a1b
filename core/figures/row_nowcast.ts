import { decimalOf } from '../money/amount.ts'
import type { Estimate } from '../nowcast/nowcast.ts'
import type { FigureRow } from './contract.ts'

/** What a row says of how it will be once it has matured. */
export type RowNowcast = FigureRow['nowcast']

/** Why it cannot be told yet. */
export const TOO_EARLY_REASONS = ['no baseline', 'few breaks', 'few resolutions'] as const
export type TooEarly = (typeof TOO_EARLY_REASONS)[number]

/** What was estimated of a row, money in micros; or why nothing could be. */
export type RowEstimate = { rate: Estimate | null; cost: Estimate | null } | TooEarly

const UNKNOWN = { estimate: null, low: null, high: null }

/** @returns what a row says of which nothing was estimated, since nothing of it is to come. */
export const noNowcast = (maturedShare: number | null): RowNowcast => ({
  acceptedResolutionRate: UNKNOWN,
  costPerAcceptedResolution: UNKNOWN,
  tooEarly: null,
  maturedShare,
})

/** @returns what a row says of what was estimated. */
export function sayNowcast(estimate: RowEstimate, maturedShare: number | null): RowNowcast {
  if (typeof estimate === 'string') return { ...noNowcast(maturedShare), tooEarly: estimate }
  const { rate, cost } = estimate
  return {
    acceptedResolutionRate: rate ?? UNKNOWN,
    costPerAcceptedResolution: cost === null ? UNKNOWN : mapEstimate(cost, (micros) => decimalOf(BigInt(Math.round(micros)))),
    tooEarly: null,
    maturedShare,
  }
}

const mapEstimate = <T>({ estimate, low, high }: Estimate, write: (value: number) => T) => ({
  estimate: write(estimate),
  low: write(low),
  high: write(high),
})
