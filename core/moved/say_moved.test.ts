import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberIn, readingOf } from '../figures/reading.ts'
import { movedAnswerSchema } from './contract.ts'
import { type ReadPeriod, sayMoved } from './say_moved.ts'
import { MOST_SEGMENTS } from './say_segments.ts'
import { someMovedRow } from './testing/some_moved.ts'
import { WAYS } from './ways.ts'

const DAY = 86_400_000
const MATURED = 20 * DAY
const format = (ms: number): string => new Date(ms).toISOString()
const period = (fromDay: number, toDay: number, rows: ReadPeriod['rows'], whole: ReadPeriod['whole'] = null): ReadPeriod => ({
  fromMs: fromDay * DAY,
  toMs: toDay * DAY,
  maturedThroughMs: MATURED,
  rows,
  whole,
})
const say = (before: ReadPeriod, after: ReadPeriod, asked?: 'settled' | 'nowcast') => sayMoved(before, after, { asked, format })
const sumOf = (told: ReturnType<typeof sayMoved>): number =>
  [...told.segments, ...(told.others ? [told.others] : [])].reduce(
    (sum, { addsMicros }) => sum + WAYS.reduce((own, way) => own + Number(addsMicros[way]), 0),
    0,
  )

const someRows = fc.uniqueArray(
  fc.record({
    topic: fc.nat(70),
    cases: fc.integer({ min: 1, max: 300 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    cost: fc.nat(999),
  }),
  { selector: ({ topic }) => topic, maxLength: 70 },
)
const rowsOf = (some: { topic: number; cases: number; part: number; cost: number }[]) => [
  someMovedRow({ topic: 'always' }, { cases: 9, lost: { recontact: 1 }, handling: 7, rework: 3 }),
  ...some.map(({ topic, cases, part, cost }) => {
    const recontact = Math.floor(cases * part)
    return someMovedRow(
      { topic: `t${topic}` },
      { cases, lost: { recontact }, handling: cost, rework: recontact > 0 ? cost / 7 : 0 },
    )
  }),
]

describe('two settled periods', () => {
  it('sum to the change of the figure, to the micro', () => {
    fc.assert(
      fc.property(someRows.map(rowsOf), someRows.map(rowsOf), (before, after) => {
        const told = say(period(1, 5, before), period(5, 9, after))
        const of = (rows: typeof before): number =>
          Math.round((numberIn('costPerAcceptedResolution', readingOf(rows)) ?? 0) * 1e6)
        expect(told.basis).toBe('settled')
        expect(Number(told.changeMicros)).toBe(of(after) - of(before))
        expect(sumOf(told)).toBe(Number(told.changeMicros))
        expect(told.segments.length).toBeLessThanOrEqual(MOST_SEGMENTS)
        movedAnswerSchema.pick({ before: true, after: true, segments: true, others: true, basis: true }).parse(told)
      }),
      { numRuns: 40 },
    )
  })

  it('say the days that have settled, and the largest segments first', () => {
    const rows = (recontact: number) => [
      someMovedRow({ topic: 'a' }, { cases: 50, lost: { recontact: 5 }, handling: 50, rework: 20 }),
      someMovedRow({ topic: 'b' }, { cases: 50, lost: { recontact }, handling: 50, rework: 20 }),
    ]
    const told = say(period(10, 15, rows(5)), period(15, 25, rows(9)), 'settled')
    expect(told.after).toMatchObject({
      from: format(15 * DAY),
      to: format(MATURED),
      isExpected: false,
      lowMicros: null,
      cases: 100,
    })
    expect(told.before).toMatchObject({ to: format(15 * DAY), accepted: 90 })
    expect(told.segments.map(({ segment }) => segment.topic)).toEqual(['b', 'a'])
    expect(Number(told.segments[0]?.addsMicros.recontact)).toBeGreaterThan(0)
    expect(told.segments[0]?.after.lost.recontact).toBe(9)
  })

  it('say whether the change is more than chance alone would make', () => {
    const rows = (cases: number, recontact: number) => [
      someMovedRow({ topic: 'a' }, { cases, lost: { recontact }, handling: cases, rework: recontact * 3 }),
    ]
    const isClear = (before: [number, number], after: [number, number]) =>
      say(period(1, 5, rows(...before)), period(5, 9, rows(...after))).isClear
    expect(isClear([1_000, 100], [1_000, 160])).toBe(true)
    expect(isClear([1_000, 100], [1_000, 108])).toBe(false)
    expect(isClear([29, 1], [1_000, 300])).toBe(false)
  })

  it('have what is beyond the largest together', () => {
    const rows = (more: number) =>
      Array.from({ length: MOST_SEGMENTS + 7 }, (_, place) =>
        someMovedRow({ topic: `t${place}` }, { cases: 50, lost: { recontact: 5 + (place % 7) * more }, handling: 50, rework: 9 }),
      )
    const told = say(period(1, 5, rows(0)), period(5, 9, rows(1)))
    expect(told.others).toMatchObject({ count: 7, before: { cases: 350 }, after: { cases: 350 } })
    expect(sumOf(told)).toBe(Number(told.changeMicros))
  })
})

describe('a period that has not settled', () => {
  const before = period(1, 15, [someMovedRow({ topic: 'a' }, { cases: 100, lost: { recontact: 10 }, handling: 90, rework: 45 })])
  const row = (expected: Parameters<typeof someMovedRow>[1]['expected']) =>
    someMovedRow(
      { topic: 'a' },
      { cases: 100, lost: { recontact: 2 }, handling: 90, rework: 9, expected: expected ?? 'too early' },
    )

  it('is told by what is expected of it, with its band', () => {
    const after = row({ rate: 0.8, cost: 2.25, low: 2, high: 2.5 })
    const told = say(before, period(18, 25, [after], after))
    expect(told).toMatchObject({ basis: 'nowcast', reason: null, changeMicros: '750000' })
    expect(told.before).toMatchObject({ isExpected: false, costPerAcceptedMicros: '1500000', lowMicros: null })
    expect(told.after).toMatchObject({
      isExpected: true,
      costPerAcceptedMicros: '2250000',
      lowMicros: '2000000',
      highMicros: '2500000',
      accepted: 80,
      to: format(25 * DAY),
    })
    expect(sumOf(told)).toBe(750_000)
    expect(told.isClear).toBe(true)
    const vague = row({ rate: 0.8, cost: 2.25, low: 1, high: 4 })
    expect(say(before, period(18, 25, [vague], vague)).isClear).toBe(false)
    // A band is 3.29 standard errors wide: twice their size is just more than the change.
    const nearly = row({ rate: 0.8, cost: 2.25, low: 1.6, high: 2.9 })
    expect(say(before, period(18, 25, [nearly], nearly)).isClear).toBe(false)
    expect(told.segments[0]?.after).toMatchObject({ accepted: 80, lost: { recontact: 20 } })
  })

  it('cannot be told where nobody estimated it, nothing is expected to be accepted, or there is none', () => {
    const reasonFor = (whole: ReadPeriod['rows'][number]) => say(before, period(18, 25, [whole], whole)).reason
    const early = row('too early')
    expect(reasonFor({ ...early, nowcast: { ...early.nowcast, tooEarly: null } })).toBe('no baseline')
    const hopeless = row({ rate: 0, cost: 1 })
    const noCost = { estimate: null, low: null, high: null }
    expect(reasonFor({ ...hopeless, nowcast: { ...hopeless.nowcast, costPerAcceptedResolution: noCost } })).toBe(
      'nothing accepted',
    )
    const none = someMovedRow({}, { cases: 0, lost: { recontact: 0 }, handling: 0, expected: 'too early' })
    expect(reasonFor({ ...none, nowcast: { ...none.nowcast, tooEarly: null } })).toBe('nothing accepted')
  })

  it('is never compared as it is so far', () => {
    const early = row('too early')
    expect(say(before, period(18, 25, [early], early))).toEqual({
      basis: null,
      reason: 'few breaks',
      before: null,
      after: null,
      changeMicros: null,
      isClear: null,
      segments: [],
      others: null,
    })
  })
})
