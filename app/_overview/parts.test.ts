import { describe, expect, it } from 'vitest'
import { noMeasures } from '#core/contribution/measures.ts'
import { computeFigures } from '#core/figures/compute.ts'
import type { FigureRow, FiguresAnswer } from '#core/figures/contract.ts'
import { noNowcast, type RowNowcast } from '#core/figures/row_nowcast.ts'
import { sumsOf } from '#core/figures/sums.ts'
import { prepareParts, stepEnds } from './parts.ts'

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
  const nowcast = noNowcast(matured ? 1 : 0)
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
  const policies = [
    { version: 2, changedAt: '2026-11-02T23:59:59Z' },
    { version: 3, changedAt: '2026-11-04T00:00:00Z' },
  ]
  const before = { ...series, from: '2026-10-29T00:00:00+00:00', to: '2026-11-02T00:00:00+00:00' }
  const [settled, half] = ['2026-10-29T00:00:00+00:00', '2026-10-30T00:00:00+00:00']
  const earlier = [dayOf(settled, true), dayOf(half, true), dayOf(half, false)]
  const input = { series, before: { ...before, rows: earlier }, firstDayOfWeek: 1, releases, policies, notes: [] }
  const points = prepareParts(input)

  it('has its parts where everything has settled', () => {
    expect(points[0]).toMatchObject({ parts: { handling: 1.25, rework: 1, failureImpact: 0, overhead: 0 }, known: null })
  })

  it('is but what is known so far where something may still be taken back', () => {
    expect(points[2]).toMatchObject({ parts: null, known: 2.25, pending: 8 })
  })

  it('is expected to come to something where that can be told, and says why where not', () => {
    const estimated = (start: string, rest: Partial<RowNowcast>) => ({
      ...dayOf(start, false),
      nowcast: { ...noNowcast(0), ...rest },
    })
    const cost = { estimate: '2.500000', low: '2.000000', high: '3.250000' }
    const [first, gap, last] = ['02', '03', '04'].map((date) => `2026-11-${date}T00:00:00Z`) as [string, string, string]
    const expectedOf = (...rows: FigureRow[]) =>
      prepareParts({ ...input, expected: { ...series, by: [], rows } }).map(({ estimate, tooEarly }) => estimate ?? tooEarly)
    // Nothing of what has settled; and cut at the 2.25 that are provisional.
    const told = [first, gap, last].map((start) => estimated(start, { costPerAcceptedResolution: cost }))
    expect(expectedOf(...told)).toEqual([null, { value: 2.5, low: 2, high: 3.25 }, { value: 2.5, low: 2.25, high: 3.25 }])
    expect(expectedOf(estimated(last, { tooEarly: 'few resolutions' }))[2]).toMatch(/fewer than 30/)
    expect(points.map(({ estimate, tooEarly }) => [estimate, tooEarly])).toEqual([1, 2, 3].map(() => [null, null]))
  })

  it('marks the releases and policies of a step', () => {
    expect(points.map(({ marks }) => marks.map(({ kind, label }) => `${kind}: ${label}`))).toEqual([
      ['policy: policy 2'],
      [],
      ['release: v2', 'policy: policy 3'],
    ])
  })

  it('marks what was written about a step, and not in the last one what is to come', () => {
    const note = (at: string) => ({ id: at, at, text: at.slice(8, 13), madeBy: '', madeAt: at })
    const notes = ['2026-11-02T00:00:00Z', '2026-11-03T23:59:59Z', '2026-11-04T23:59:59Z', '2026-11-05T00:00:00Z'].map(note)
    const marked = prepareParts({ ...input, releases: [], policies: [], notes }).map(({ marks }) => marks)
    expect(marked).toEqual(['02T00', '03T23', '04T23'].map((label) => [{ kind: 'note', label }]))
  })

  it('ends its last step where the next would begin, or the range ends', () => {
    const starts = ['2026-11-02T00:00:00Z', '2026-11-03T00:00:00Z']
    const endsOf = (step: FiguresAnswer['step'], to: string) =>
      stepEnds(starts, { step, timeZone: 'UTC', to }, 1).map((ms) => new Date(ms).toISOString().slice(5, 13))
    expect(endsOf('day', '2026-11-06T00:00:00Z')).toEqual(['11-03T00', '11-04T00'])
    expect(endsOf('hour', '2026-11-06T00:00:00Z')).toEqual(['11-03T00', '11-03T01'])
    expect(endsOf('week', '2026-11-06T00:00:00Z')).toEqual(['11-03T00', '11-06T00'])
    expect(stepEnds([], { step: 'day', timeZone: 'UTC', to: '2026-11-06T00:00:00Z' }, 1)).toEqual([])
  })

  it('stands beside the same step of the time before, where that has settled', () => {
    expect(points.map((point) => point.before)).toEqual([2.25, null, null])
    expect(prepareParts({ ...input, before: undefined }).map((point) => point.before)).toEqual([null, null, null])
  })

  it('keeps the place of a day without a case, and leaves out the days to come', () => {
    expect(points.map(({ start }) => start.slice(0, 10))).toEqual(['2026-11-02', '2026-11-03', '2026-11-04'])
    expect(points[1]).toMatchObject({ parts: null, known: null, pending: 0 })
  })

  it('has no parts where all settled and nothing was accepted', () => {
    const rows = [dayOf('2026-11-02T00:00:00+00:00', true)].map((row) => ({
      ...row,
      matured: { ...row.matured, counts: { ...row.matured.counts, accepted: 0 } },
    }))
    expect(prepareParts({ ...input, series: { ...series, rows } })[0]).toMatchObject({ parts: null, known: null })
  })
})
