import type { FiguresAnswer } from '#core/figures/contract.ts'
import type { RowNowcast } from '#core/figures/row_nowcast.ts'

/** What a figure will be once it has matured, and the band in which nine in ten end. */
export interface Expected {
  value: number
  low: number
  high: number
}

/**
 * @param atBest the provisional figure, which an estimate never beats: it moves with every delta, an estimate when it is loaded.
 * @returns cost per accepted resolution as expected, in units of the currency; null where nobody estimated it.
 */
export const expectedCost = (nowcast: RowNowcast | undefined, atBest: number | null): Expected | null =>
  cut(nowcast?.costPerAcceptedResolution, (cost) => Math.max(cost, atBest ?? cost))

/** @returns the same of the accepted-resolution rate, of which the provisional one is the highest that it can be. */
export const expectedRate = (nowcast: RowNowcast | undefined, atBest: number | null): Expected | null =>
  cut(nowcast?.acceptedResolutionRate, (rate) => Math.min(rate, atBest ?? rate))

type Estimate = RowNowcast[keyof Pick<RowNowcast, 'acceptedResolutionRate' | 'costPerAcceptedResolution'>]

function cut(estimate: Estimate | undefined, within: (value: number) => number): Expected | null {
  if (!estimate || estimate.estimate === null || estimate.low === null || estimate.high === null) return null
  const [value, low, high] = [estimate.estimate, estimate.low, estimate.high].map((one) => within(Number(one)))
  return { value, low, high } as Expected
}

/** @returns what is expected of each step of an answer, by the instant at which the step begins. */
export const nowcastsByStart = (answer: FiguresAnswer | undefined): ReadonlyMap<number, RowNowcast> =>
  new Map(answer?.rows.map(({ start, nowcast }) => [Date.parse(start), nowcast]))

const TOO_EARLY: Record<NonNullable<RowNowcast['tooEarly']>, string> = {
  'no baseline': 'Too early for an estimate: it is learned from four weeks that have settled.',
  'few breaks': 'Too early for an estimate: in the weeks that it is learned from, fewer than 50 resolutions were taken back.',
  'few resolutions': 'Too early for an estimate: fewer than 30 resolutions so far.',
}

/** @returns why it cannot be told yet, in a sentence; null where it can, or where nothing is to come. */
export const tooEarlyWords = (nowcast: Pick<RowNowcast, 'tooEarly'> | undefined): string | null =>
  nowcast?.tooEarly ? TOO_EARLY[nowcast.tooEarly] : null
