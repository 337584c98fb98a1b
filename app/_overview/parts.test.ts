import { describe, expect, it } from 'vitest'
import { noMeasures } from '#core/contribution/measures.ts'
import { computeFigures } from '#core/figures/compute.ts'
import type { FigureRow, FiguresAnswer } from '#core/figures/contract.ts'
import { sumsOf } from '#core/figures/sums.ts'
import { prepareParts } from './parts.ts'

/** A day of ten resolutions at 1.00, two of them taken back at 4.00 each. */
function dayOf(start: string, matured: boolean): FigureRow {
  const measures = {
    ...noMeasures(),
    cases: 10,
    resolved: 10,
    brokenRecontact: 2,
    handlingMicros: 10_000_000n,
    reworkMicros: 8_000_000n,
  }
  const total = sumsOf([{ handler: 'ai', matured, measures, overheadMicros: 0n }])
  const ripe = sumsOf(matured ? [{ handler: 'ai', matured, measures, overheadMicros: 0n }] : [])
  const sums = { total, matured: ripe, maturedHuman: sumsOf([]) }
  const figures = computeFigures(sums, { maturedMs: 0, fullTimeMinutesPerWeek: 1_800, medianResolutionSeconds: null })
  const unknown = { estimate: null, low: null, high: null }
  const nowcast = { acceptedResolutionRate: unknown, costPerAcceptedResolution: unknown, maturedShare: matured ? 1 : 0 }
  return { start, segment: { handler: 'ai' }, ...total, matured: ripe, maturedHuman: sums.maturedHuman, figures, nowcast }
}

const series: FiguresAnswer = {
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
  rows: [dayOf('2026-11-02T00:00:00+00:00', true), dayOf('2026-11-04T00:00:00+00:00', false)],
}

describe('cost per accepted resolution over time', () => {
  const releases = [{ agentVersion: 'v2', deployedAt: '2026-11-04T09:00:00Z', note: null }]
  const points = prepareParts(series, 1, releases)

  it('has its parts where everything has matured', () => {
    expect(points[0]).toMatchObject({ parts: { handling: 1.25, rework: 1, failureImpact: 0, overhead: 0 }, provisional: null })
  })

  it('is but provisional where something may still be taken back, and marks releases', () => {
    expect(points[2]).toMatchObject({ parts: null, provisional: 2.25, pending: 8, releases: ['v2'] })
  })

  it('keeps the place of a day without a case, and leaves out the days to come', () => {
    expect(points.map(({ start, cases }) => [start.slice(0, 10), cases])).toEqual([
      ['2026-11-02', 10],
      ['2026-11-03', 0],
      ['2026-11-04', 10],
    ])
    expect(points[1]).toMatchObject({ parts: null, provisional: null })
  })
})
