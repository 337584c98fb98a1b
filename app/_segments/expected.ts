import type { FigureId } from '#core/figures/catalogue.ts'
import type { FigureRow } from '#core/figures/contract.ts'
import { numberIn, type Reading } from '#core/figures/reading.ts'
import type { RowNowcast } from '#core/figures/row_nowcast.ts'
import { type Expected, expectedCost, expectedRate } from '../_overview/expected.ts'
import { heldSoFar } from '../_overview/expected_hero.ts'

/** Figures of which something is expected. */
export type ExpectedId = 'costPerAcceptedResolution' | 'acceptedResolutionRate'

export const isExpectedId = (id: FigureId): id is ExpectedId =>
  id === 'costPerAcceptedResolution' || id === 'acceptedResolutionRate'

/** @returns whether something is expected of any of these rows, so that a column of it says something. */
export const anyExpected = (rows: readonly FigureRow[]): boolean =>
  rows.some(({ nowcast }) => (nowcast?.costPerAcceptedResolution.estimate ?? null) !== null)

/** @returns what a figure is expected to be once all has settled; null where that cannot be told. */
export function expectedOf(id: ExpectedId, nowcast: RowNowcast | undefined, reading: Reading): Expected | null {
  const { cases } = reading.total.counts
  if (id === 'costPerAcceptedResolution') return expectedCost(nowcast, numberIn('provisionalCostPerAcceptedResolution', reading))
  return expectedRate(nowcast, cases === 0 ? null : heldSoFar(reading) / cases)
}
