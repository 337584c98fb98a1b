import { describe, expect, it } from 'vitest'
import type { HindsightAnswer } from '#core/drift/hindsight_contract.ts'
import { hindsightFile } from './hindsight_file.ts'
import { hindsightReading } from './hindsight_reading.ts'
import { hindsightParams, parseHindsightView } from './hindsight_view.ts'
import { prepareHindsight } from './prepare_hindsight.ts'

const off = <V>(bias: V, error: V) => ({ bias, error })
const NOTHING = { estimate: null, low: null, high: null, provisional: null, lastSettledWeek: null, cameOf: null }
const said = (start: string, ageDays: number, cameOf: string | null): HindsightAnswer['said'][number] => ({
  start: `${start}T00:00:00+02:00`,
  ageDays,
  saidAt: '2026-10-05T22:00:00.000Z',
  rate: { estimate: 0.66, low: 0.64, high: 0.68, provisional: 0.8, lastSettledWeek: 0.7, cameOf: cameOf === null ? null : 0.67 },
  cost: {
    estimate: '2.900000',
    low: '2.800000',
    high: '3.000000',
    provisional: '2.400000',
    lastSettledWeek: '2.700000',
    cameOf,
  },
})
const ANSWER: HindsightAnswer = {
  workspace: 'w',
  currency: 'EUR',
  timeZone: 'Europe/Stockholm',
  policyVersion: 1,
  acceptanceWindowDays: 14,
  asOf: '2026-11-24T12:00:00.000Z',
  step: 'day',
  ages: [
    {
      ageDays: 1,
      rate: {
        count: 2,
        expected: off(0.001, 0.012),
        within: 1,
        width: 0.04,
        provisional: off(0.15, 0.156),
        lastSettledWeek: off(null, null),
      },
      cost: {
        count: 2,
        expected: off('0.010000', '0.120000'),
        within: 0.5,
        width: '0.200000',
        provisional: off('-0.600000', '0.610000'),
        lastSettledWeek: off('-0.200000', '0.210000'),
      },
    },
  ],
  said: [
    said('2026-10-04', 1, '2.950000'),
    said('2026-10-04', 2, '2.950000'),
    said('2026-10-05', 1, '3.100000'),
    said('2026-10-06', 1, null),
  ],
}
const COST = parseHindsightView(new URLSearchParams())
const RATE = { ...COST, figure: 'rate' as const }

describe('how good it was, on the page', () => {
  it('is a sentence, and a row for each age; what differs has no sign', () => {
    const { sentence, rows } = prepareHindsight(ANSWER, COST)
    expect(sentence).toBe(
      'Told 1 day after, 1 of 2 days ended within the band, of which nine in ten are to. What was expected was off by €0.12, ' +
        'what was provisional then by €0.61, the last settled week by €0.21.',
    )
    expect(rows).toEqual([
      {
        ageDays: 1,
        age: '1 day after',
        count: '2',
        error: '€0.12',
        within: '50.0%',
        width: '€0.20',
        provisional: '€0.61',
        lastSettledWeek: '€0.21',
      },
    ])
  })

  it('is in points of a rate, and leaves out what nobody could have gone by', () => {
    const { sentence, rows } = prepareHindsight({ ...ANSWER, step: 'week' }, RATE)
    expect(sentence).toContain('2 of 2 weeks ended within the band')
    expect(sentence).toContain('off by 1.2 pt, what was provisional then by 15.6 pt.')
    expect(rows[0]).toMatchObject({ width: '4.0 pt', lastSettledWeek: '–' })
    expect(prepareHindsight(ANSWER, { ...COST, ageDays: 3 }).sentence).toBe('')
    expect(prepareHindsight({ ...ANSWER, ages: [], said: [] }, COST)).toEqual({ sentence: '', rows: [], points: [] })
  })

  it('has a point for each day that was told at that age: its band, what was provisional, and what came of it', () => {
    const { points } = prepareHindsight(ANSWER, COST)
    expect(points).toMatchObject([
      {
        start: '2026-10-04T00:00:00+02:00',
        known: 2.4,
        estimate: { value: 2.9, low: 2.8, high: 3 },
        before: 2.95,
        isWithin: true,
      },
      { before: 3.1, isWithin: false },
      { before: null, isWithin: null },
    ])
    expect(prepareHindsight(ANSWER, { ...COST, ageDays: 2 }).points).toHaveLength(1)
    const untold = { ...said('2026-10-04', 1, '2.950000'), cost: { ...NOTHING, cameOf: '2.950000' } }
    const [point] = prepareHindsight({ ...ANSWER, said: [untold] }, COST).points
    expect(point).toMatchObject({ estimate: null, before: 2.95, isWithin: null })
  })

  it('says of each point all that it shows', () => {
    const readings = prepareHindsight(ANSWER, COST).points.map((point) =>
      hindsightReading(point, { heading: point.start.slice(0, 10), write: (value) => value.toFixed(2) }),
    )
    expect(readings[0]).toEqual({
      heading: '2026-10-04',
      lines: [
        { name: 'Expected then', value: '2.90' },
        { name: 'Nine times in ten', value: '2.80 to 3.00' },
        { name: 'Came of it', value: '2.95' },
        { name: 'Provisional then', value: '2.40' },
        { name: 'Last settled week then', value: '2.70' },
      ],
      notes: [],
    })
    expect(readings.slice(1).map(({ notes }) => notes)).toEqual([['It ended outside of the band.'], ['It has not settled yet.']])
  })

  it('is in its file as it was said, of every age', () => {
    const { name, rows } = hindsightFile(ANSWER)
    expect(name).toBe('holdfast-how-good-were-we-day-2026-11-24')
    expect(rows.map(({ ageDays }) => ageDays)).toEqual([1, 2, 1, 1])
    expect(rows[3]).toMatchObject({
      expectedRateLow: 0.64,
      expectedCostHigh: { amount: '3.000000' },
      costPerAcceptedResolution: null,
    })
  })
})

it.each([
  ['', { step: 'day', figure: 'cost', ageDays: 1 }],
  ['of=week&figure=rate&age=7', { step: 'week', figure: 'rate', ageDays: 7 }],
  ['of=month&figure=x&age=-2', { step: 'day', figure: 'cost', ageDays: 1 }],
])('an address says what is shown: %j', (query, view) => {
  const parsed = parseHindsightView(new URLSearchParams(query))
  expect(parsed).toEqual(view)
  expect(parseHindsightView(hindsightParams(parsed))).toEqual(parsed)
})
