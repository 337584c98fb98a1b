import { computeFigures, type RowSums } from '../compute.ts'
import type { FigureRow, FiguresAnswer } from '../contract.ts'
import { noNowcast } from '../row_nowcast.ts'

/** @returns a row of these sums, with the figures that follow for one week of 1,800 minutes. */
export function someRow(start: string, segment: FigureRow['segment'], sums: RowSums, medianResolutionSeconds = 60): FigureRow {
  const { total, matured, maturedHuman } = sums
  const { cases } = total.counts
  return {
    start,
    segment,
    ...total,
    matured,
    maturedHuman,
    figures: computeFigures(sums, { maturedMs: 7 * 86_400_000, fullTimeMinutesPerWeek: 1_800, medianResolutionSeconds }),
    nowcast: noNowcast(cases === 0 ? null : matured.counts.cases / cases),
  }
}

/** @returns an answer of these rows: days in UTC from 2 to 6 November 2026, asked in the middle of the third. */
export const someAnswer = (rows: FigureRow[], rest: Partial<FiguresAnswer> = {}): FiguresAnswer => ({
  workspace: 'w',
  currency: 'EUR',
  timeZone: 'UTC',
  from: '2026-11-02T00:00:00+00:00',
  to: '2026-11-06T00:00:00+00:00',
  step: 'day',
  by: ['handler'],
  policyVersion: 1,
  acceptanceWindowDays: 14,
  asOf: '2026-11-04T12:00:00Z',
  maturedThrough: '2026-11-03T00:00:00+00:00',
  sequence: 1,
  unallocatedOverheadMicros: '0',
  truncatedDimensions: [],
  rows,
  ...rest,
})
