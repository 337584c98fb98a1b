import { describe, expect, it } from 'vitest'
import type { HindsightAnswer } from '#core/drift/hindsight_contract.ts'
import { hindsightFile } from './hindsight_file.ts'
import { hindsightReading } from './hindsight_reading.ts'
import { hindsightParams, parseHindsightView } from './hindsight_view.ts'
import { ageWords, prepareHindsight } from './prepare_hindsight.ts'
import { reconstructedWords } from './reconstructed_words.ts'

const off = <V>(bias: V, error: V) => ({ bias, error })
const NOTHING = { estimate: null, low: null, high: null, provisional: null, lastSettledWeek: null, cameOf: null }
const said = (start: string, ageDays: number, cameOf: string | null): HindsightAnswer['said'][number] => ({
  start: `${start}T00:00:00+02:00`,
  end: '2026-10-07T00:00:00+02:00',
  ageDays,
  asOf: '2026-10-07T00:00:00+02:00',
  reconstructed: start === '2026-10-05',
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
  handler: null,
  missing: null,
  saidThen: 3,
  reconstructed: 1,
  nextSettlesAt: '2026-11-27T00:00:00+01:00',
  ages: [
    {
      ageDays: 1,
      rate: {
        count: 2,
        reconstructed: 1,
        expected: off(0.001, 0.012),
        within: 1,
        width: 0.04,
        provisional: off(0.15, 0.156),
        lastSettledWeek: off(null, null),
      },
      cost: {
        count: 2,
        reconstructed: 1,
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
      'Told when the day had just ended, 1 of 2 days came out within the band, of which nine in ten are to. What was expected was off by €0.12, ' +
        'what was provisional then by €0.61, the last settled week by €0.21.',
    )
    expect(rows).toEqual([
      {
        ageDays: 1,
        age: 'Just ended',
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
    expect(sentence).toContain('Told when the week had just ended, 2 of 2 weeks came out within the band')
    expect(sentence).toContain('off by 1.2 pt, what was provisional then by 15.6 pt.')
    expect(rows[0]).toMatchObject({ width: '4.0 pt', lastSettledWeek: '–' })
    expect(prepareHindsight({ ...ANSWER, ages: [], said: [] }, COST)).toEqual({ sentence: '', rows: [], points: [] })
  })

  it('says when the first settles, or that it was too early to say', () => {
    const open = { ...ANSWER, ages: [], said: [{ ...said('2026-11-12', 1, null), end: '2026-11-13T00:00:00+01:00' }] }
    expect(prepareHindsight(open, COST).sentence).toBe('Nothing of this has settled yet: the first does on Fri 27 Nov.')
    const early = { ...open, said: [...open.said, said('2026-10-04', 1, '2.950000')] }
    expect(prepareHindsight(early, COST).sentence).toBe('It was too early to say anything of what has settled since.')
  })

  it('points at what can be judged, where nothing of the chosen age can yet', () => {
    const older = ANSWER.ages.map((age) => ({ ...age, ageDays: 10 }))
    const known = [{ ...said('2026-11-12', 1, null), end: '2026-11-13T00:00:00+01:00' }, said('2026-10-04', 10, '2.950000')]
    expect(prepareHindsight({ ...ANSWER, ages: older, said: known }, COST).sentence).toBe(
      'Nothing of this has settled yet: the first does on Fri 27 Nov. What was told 9 days later can be judged: see the table.',
    )
  })

  it.each([
    [1, 'just ended'],
    [2, '1 day later'],
    [10, '9 days later'],
  ])('says of the age of %i days: %s', (age, words) => expect(ageWords(age)).toBe(words))

  it('has a point for each day that was told at that age: its band, what was provisional, and what came of it', () => {
    const { points } = prepareHindsight(ANSWER, COST)
    expect(points).toMatchObject([
      {
        start: '2026-10-04T00:00:00+02:00',
        provisional: 2.4,
        estimate: { value: 2.9, low: 2.8, high: 3 },
        cameOf: 2.95,
        isWithin: true,
        isReconstructed: false,
      },
      { cameOf: 3.1, isWithin: false, isReconstructed: true },
      { cameOf: null, isWithin: null },
    ])
    expect(prepareHindsight(ANSWER, { ...COST, ageDays: 2 }).points).toHaveLength(1)
    const untold = { ...said('2026-10-04', 1, '2.950000'), cost: { ...NOTHING, cameOf: '2.950000' } }
    const [point] = prepareHindsight({ ...ANSWER, said: [untold] }, COST).points
    expect(point).toMatchObject({ estimate: null, cameOf: 2.95, isWithin: null })
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
    expect(readings.slice(1).map(({ notes }) => notes)).toEqual([
      ['It came out outside of the band.', 'Nobody was told this then: it is reconstructed.'],
      ['It has not settled yet.'],
    ])
  })

  it('is in its file as it was said, of every age', () => {
    const { name, rows } = hindsightFile(ANSWER)
    expect(name).toBe('holdfast-how-good-were-we-day-2026-11-24')
    expect(rows.map(({ ageDays }) => ageDays)).toEqual([1, 2, 1, 1])
    expect(rows.map(({ reconstructed }) => reconstructed)).toEqual([false, false, true, false])
    expect(rows[3]).toMatchObject({
      expectedRateLow: 0.64,
      expectedCostHigh: { amount: '3.000000' },
      costPerAcceptedResolution: null,
    })
  })
})

it.each([
  ['', { step: 'day', handler: null, figure: 'cost', ageDays: 1, saidThenOnly: false }],
  [
    'of=week&figure=rate&age=7&handler=ai&said=then',
    { step: 'week', handler: 'ai', figure: 'rate', ageDays: 7, saidThenOnly: true },
  ],
  ['of=month&figure=x&age=-2&handler=x', { step: 'day', handler: null, figure: 'cost', ageDays: 1, saidThenOnly: false }],
])('an address says what is shown: %j', (query, view) => {
  const parsed = parseHindsightView(new URLSearchParams(query))
  expect(parsed).toEqual(view)
  expect(parseHindsightView(hindsightParams(parsed))).toEqual(parsed)
})

describe('what is reconstructed', () => {
  it.each([
    ['is not mentioned where nothing is', 3, 0, false, null, null],
    ['is all of it', 0, 4, false, 'All of it is reconstructed', null],
    [
      'is some of it, and can be left out',
      3,
      1,
      false,
      '1 of 4 estimates are reconstructed',
      'Show only what was said at the time',
    ],
    ['is left out, and can be shown', 3, 1, true, 'Without what is reconstructed', 'Show all'],
  ])('%s', (_, saidThen, reconstructed, saidThenOnly, title, action) => {
    const words = reconstructedWords({ saidThen, reconstructed }, saidThenOnly)
    expect([words?.title ?? null, words?.action ?? null]).toEqual([title, action])
  })
})
