import { describe, expect, it } from 'vitest'
import type { FigureRow } from '../figures/contract.ts'
import { errorOfCostPerAccepted } from '../figures/standard_error.ts'
import { someRow } from '../figures/testing/some_answer.ts'
import { someSums, UNLIKE_SUMS } from '../figures/testing/some_sums.ts'
import type { Known, Measures } from './cell.ts'
import { ACCEPTED_RATE, CASES, COST, CUSTOMERS_LOST, REWORK, SAVED, TAKEN_BACK } from './measures.ts'
import type { PeriodRows } from './period_rows.ts'

const SEEN = someRow('2026-11-02T00:00:00Z', {}, UNLIKE_SUMS)
/** Of its 1,000 cases 600 hold so far, and 550 are to; 180 more are to be paid than the 1,800 so far. */
const ROW: FigureRow = {
  ...SEEN,
  nowcast: {
    ...SEEN.nowcast,
    acceptedResolutionRate: { estimate: 0.55, low: 0.5, high: 0.6 },
    costPerAcceptedResolution: { estimate: '3.600000', low: '3.300000', high: '4.200000' },
  },
}
const EMPTY = someRow('2026-11-02T00:00:00Z', {}, { total: someSums({}), matured: someSums({}), maturedHuman: someSums({}) })
const LOST = someRow(
  '2026-11-02T00:00:00Z',
  {},
  {
    ...UNLIKE_SUMS,
    total: someSums({ counts: { cases: 1_000, brokenChurn: 25 } }),
    matured: someSums({ counts: { cases: 400, brokenChurn: 16 } }),
  },
)
const periodOf = (human: FigureRow | null): PeriodRows => ({
  ...{ address: '2026-w45', fromMs: 0, toMs: 1, isOver: true, isSettled: true },
  ...{ all: ROW, ai: null, human },
})
const read = (measures: Measures, standing: 'settled' | 'expected' | 'provisional', row = ROW): Known | null =>
  measures[standing](row, periodOf(null))

/** What is computed in another order may differ in its last digits. */
const near = (known: Known | null): unknown =>
  known && Object.fromEntries(Object.entries(known).map(([key, value]) => [key, expect.closeTo(Number(value), 6)]))

/** Nine in ten of what is spread as by chance lie within 1.645 standard errors of the middle. */
const ofBand = (width: number): number => width / 3.29

describe('a figure of a period that has settled', () => {
  it.each<[string, Measures, Known]>([
    ['cost', COST, { value: 828e6 / 180, weight: 180, error: (errorOfCostPerAccepted(UNLIKE_SUMS.matured) ?? 0) * 1e6 }],
    ['accepted', ACCEPTED_RATE, { value: 0.45, weight: 400, error: Math.sqrt((0.45 * 0.55) / 400) }],
    ['taken back', TAKEN_BACK, { value: 0.32, weight: 275, error: Math.sqrt((0.32 * 0.68) / 275) }],
    ['rework', REWORK, { value: 280e6 / 180, weight: 180 }],
    ['cases', CASES, { value: 1_000, weight: 1, error: Math.sqrt(1_000) }],
  ])('%s', (_, measures, known) => expect(read(measures, 'settled')).toEqual(near(known)))

  it('is not told where it is of nothing', () => {
    for (const measures of [COST, ACCEPTED_RATE, TAKEN_BACK, REWORK])
      expect(read(measures, 'settled', EMPTY)).toMatchObject({ value: null, weight: 0 })
  })

  it('has the customers that were lost after a resolution', () => {
    expect(read(CUSTOMERS_LOST, 'settled', LOST)).toEqual({ value: 16, weight: 1, error: 4 })
    expect(read(CUSTOMERS_LOST, 'provisional', LOST)).toEqual({ value: 25, weight: 1, error: 5 })
  })
})

describe('a figure of a period that has not settled', () => {
  it.each<[string, Measures, Known | null]>([
    ['cost', COST, { value: 3.6e6, low: 3.3e6, high: 4.2e6, error: ofBand(0.9e6), weight: 550 }],
    ['accepted', ACCEPTED_RATE, { value: 0.55, low: 0.5, high: 0.6, error: ofBand(0.1), weight: 1_000 }],
    ['taken back', TAKEN_BACK, { value: 150 / 700, low: 100 / 700, high: 200 / 700, error: ofBand(100 / 700), weight: 700 }],
    ['rework', REWORK, { value: (350e6 + 180e6) / 550, weight: 550 }],
    ['cases', CASES, null],
    ['customers lost', CUSTOMERS_LOST, null],
  ])('is expected to be: %s', (_, measures, known) => expect(read(measures, 'expected')).toEqual(near(known)))

  it('is not expected where it is too early', () => {
    for (const measures of [COST, ACCEPTED_RATE, TAKEN_BACK, REWORK]) expect(read(measures, 'expected', SEEN)).toBeNull()
  })

  it('expects nothing below none to be taken back, nor of none', () => {
    const rate = { estimate: 0.75, low: 0.65, high: 0.8 }
    const row = { ...ROW, nowcast: { ...ROW.nowcast, acceptedResolutionRate: rate } }
    expect(read(TAKEN_BACK, 'expected', row)).toMatchObject({ value: 0, low: 0, high: expect.closeTo(50 / 700, 9) })
    expect(read(TAKEN_BACK, 'expected', { ...row, counts: { ...row.counts, resolved: 0 } })).toBeNull()
  })

  it.each<[string, Measures, Known | null]>([
    ['cost', COST, { value: 3e6, weight: 600 }],
    ['accepted', ACCEPTED_RATE, { value: 0.6, weight: 1_000 }],
    ['taken back', TAKEN_BACK, { value: 100 / 700, weight: 700 }],
    ['rework', REWORK, { value: 350e6 / 600, weight: 600 }],
    ['saved', SAVED, null],
    ['cases', CASES, { value: 1_000, weight: 1, error: Math.sqrt(1_000) }],
  ])('is so far: %s', (_, measures, known) => expect(read(measures, 'provisional')).toEqual(known))
})

describe('what is saved against people alone', () => {
  const human = someRow('2026-11-02T00:00:00Z', { handler: 'human' }, { ...UNLIKE_SUMS, matured: UNLIKE_SUMS.maturedHuman })

  it('is what people pay for a resolution that holds, less what all do', () => {
    const [all, people] = [COST.settled(ROW), COST.settled(human)]
    expect(people.value).toBe(5.5e6)
    expect(SAVED.settled(ROW, periodOf(human))).toEqual({
      value: 5.5e6 - 4.6e6,
      weight: 180,
      error: Math.hypot(people.error ?? 0, all.error ?? 0),
    })
  })

  it('is expected where both are, and not told without people', () => {
    const dear = { estimate: '5.000000', low: '5.000000', high: '5.000000' }
    const people = { ...ROW, nowcast: { ...ROW.nowcast, costPerAcceptedResolution: dear } }
    const saved = SAVED.expected(ROW, periodOf(people))
    expect(saved).toEqual({ value: 1.4e6, weight: expect.closeTo(550, 6), error: expect.closeTo(ofBand(0.9e6), 6) })
    expect(SAVED.expected(ROW, periodOf(SEEN))).toBeNull()
    for (const standing of ['settled', 'expected'] as const) expect(read(SAVED, standing)).toBeNull()
    expect(SAVED.settled(ROW, periodOf(EMPTY))).toBeNull()
  })
})
