import { describe, expect, it } from 'vitest'
import type { FigureRow } from '#core/figures/contract.ts'
import { someAnswer, someRow } from '#core/figures/testing/some_answer.ts'
import { UNLIKE_SUMS } from '#core/figures/testing/some_sums.ts'
import { longRows } from './long_rows.ts'
import { prepareSegments, prepareTrend } from './prepare_trend.ts'
import { trendFile } from './trend_file.ts'
import { trendModel } from './trend_model.ts'
import { trendSegments } from './trend_segments.ts'
import { trendReading, trendSummary, trendWords } from './trend_words.ts'

const MONDAY = '2026-11-02T00:00:00+00:00'
const TUESDAY = '2026-11-03T00:00:00+00:00'

/** All cases of the day have matured. */
function settled(start: string, segment: FigureRow['segment'] = {}, cases = 1_000): FigureRow {
  const of = { ...UNLIKE_SUMS.total, counts: { ...UNLIKE_SUMS.total.counts, cases } }
  return someRow(start, segment, { ...UNLIKE_SUMS, total: of, matured: of })
}

const INPUT = {
  firstDayOfWeek: 1,
  releases: [],
  policies: [{ version: 2, changedAt: '2026-11-02T09:00:00Z' }],
  notes: [],
}
const series = someAnswer([settled(MONDAY), someRow(TUESDAY, {}, UNLIKE_SUMS)], { by: [] })
const before = someAnswer([settled('2026-10-29T00:00:00+00:00', {}, 900)], {
  by: [],
  from: '2026-10-29T00:00:00+00:00',
  to: '2026-11-02T00:00:00+00:00',
})

describe('the course of a figure', () => {
  it('has each step that has begun, told apart by what can be relied on, beside the time before', () => {
    const steps = prepareTrend({ ...INPUT, figure: 'cases', series, before })
    expect(steps.map(({ standing, value, before: then }) => [standing, value, then])).toEqual([
      ['settled', 1_000, 900],
      ['settled', 1_000, 0],
      ['provisional', 0, 0],
    ])
    expect(steps[0]?.change).toMatch(/^\+11\.1%/)
    expect(steps.map(({ marks }) => marks.map(({ label }) => label))).toEqual([['policy 2'], [], []])
  })

  it('does not compare what has not settled', () => {
    const [monday, tuesday] = prepareTrend({ ...INPUT, figure: 'acceptedResolutionRate', series, before })
    expect([monday?.standing, tuesday?.standing, tuesday?.change]).toEqual(['settled', 'provisional', null])
  })

  it('says of a step its value, how sure it is, what it rests on and what happened', () => {
    const [monday] = prepareTrend({ ...INPUT, figure: 'cases', series, before })
    const words = trendWords({
      name: 'Cases',
      unit: 'count',
      currency: 'EUR',
      timeZone: 'UTC',
      step: 'day',
      against: 'the 4 days before',
    })
    expect(monday && trendReading(monday, words)).toEqual({
      heading: '2 Nov 2026',
      lines: [
        { name: 'Cases, settled', value: '1,000' },
        { name: 'The 4 days before', value: '900' },
      ],
      notes: [expect.stringContaining('resolved'), expect.stringMatching(/^Changed by \+11\.1%/), 'New policy 2.'],
    })
    const steps = prepareTrend({ ...INPUT, figure: 'cases', series, before })
    expect(trendSummary(steps, words)).toBe('From 1,000 (2 Nov 2026) to 1,000 (3 Nov 2026). 1 of 3 steps have not settled.')
  })
})

describe('segments', () => {
  const sizes = someAnswer(
    [
      settled(MONDAY, { language: 'sv' }, 10),
      settled(MONDAY, { language: 'de' }, 30),
      settled(MONDAY, { language: null }, 20),
      settled(MONDAY, { language: 'fi' }, 0),
    ],
    { by: ['language'], step: 'total' },
  )

  it('are the largest ones, as many as there is room for', () => {
    expect(trendSegments(sizes, 90).map(({ name }) => name)).toEqual(['German', 'not said', 'Swedish'])
    const many = { ...sizes, rows: Array.from({ length: 40 }, (_, place) => settled(MONDAY, { language: `x${place}` }, 5)) }
    expect([trendSegments(many, 90).length, trendSegments(many, 400).length, trendSegments(many, 3_000).length]).toEqual([
      12, 6, 4,
    ])
  })

  it('each have every step of the whole, also those in which they had no case', () => {
    const rows = [settled(TUESDAY, { language: 'sv' }, 7), settled(MONDAY, { language: 'de' }, 30)]
    const answers = {
      series,
      before: undefined,
      segments: trendSegments(sizes, 3),
      segmentsInAll: 3,
      ofSegments: someAnswer(rows, { by: ['language'] }),
    }
    const model = trendModel({ ...INPUT, figure: 'cases', answers })
    expect(model.segments.map(({ segment, points }) => [segment.name, points.map(({ value }) => value)])).toEqual([
      ['German', [30, 0, 0]],
      ['not said', [0, 0, 0]],
      ['Swedish', [0, 7, 0]],
    ])
    const rowsOfTable = longRows(model)
    expect(rowsOfTable.length).toBe(12)
    expect(rowsOfTable.slice(4, 8).map(({ segment, point }) => [segment, point.start, point.value])).toEqual([
      ['All', TUESDAY, 1_000],
      ['German', TUESDAY, 0],
      ['not said', TUESDAY, 0],
      ['Swedish', TUESDAY, 7],
    ])
    const file = trendFile({ figure: 'cases', model, filters: { topic: ['refund'] } })
    expect(file.name).toBe('holdfast-trend-cases-2026-11-02-2026-11-06')
    expect(file.rows.length).toBe(rowsOfTable.length)
    expect(file.rows[0]).toMatchObject({
      segment: 'all',
      language: null,
      value: 1_000,
      standing: 'settled',
      marks: 'new policy 2',
    })
    expect(file.rows[3]).toMatchObject({ segment: 'German', language: 'de', value: 30, filters: 'topic=refund' })
  })

  it('money stands in the file as amounts, which stay numbers below 0', () => {
    const input = { figure: 'costPerAcceptedResolution', firstDayOfWeek: 1 } as const
    const [german] = prepareSegments(input, someAnswer([settled(MONDAY, { language: 'de' })], { by: ['language'] }), [
      { key: '[["language","de"]]', name: 'German', values: { language: 'de' } },
    ])
    const model = {
      head: { ...series, step: 'day' as const, by: [] },
      steps: [],
      segments: german ? [german] : [],
      segmentsInAll: 1,
    }
    expect(trendFile({ figure: 'costPerAcceptedResolution', model, filters: {} }).rows[0]?.value).toEqual({
      amount: expect.stringMatching(/^\d+\.\d{6}$/),
    })
  })
})
