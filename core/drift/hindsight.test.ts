import { describe, expect, it } from 'vitest'
import { inHindsight, type Judged, judgeAges, lastSettledWeek, pairOf, type SettledDay } from './hindsight.ts'

const DAY = 86_400_000
const said = (rest: Partial<Judged>): Judged => ({
  startMs: 0,
  ageDays: 1,
  saidAtMs: 2 * DAY,
  rate: { estimate: 0.7, low: 0.65, high: 0.75 },
  cost: { estimate: 3, low: 2.5, high: 3.5 },
  provisional: { rate: 0.85, cost: 2 },
  cameOf: { rate: 0.68, cost: 3.25 },
  lastSettledWeek: { rate: 0.6, cost: 4 },
  ...rest,
})
const close = (value: number) => expect.closeTo(value, 9)

describe('how good it was', () => {
  it('is told by age: bias, error, share within the band and its width, beside what else one could have gone by', () => {
    const high = said({ cameOf: { rate: 0.64, cost: 3.75 } })
    expect(judgeAges([said({}), high])).toEqual([
      {
        ageDays: 1,
        rate: {
          count: 2,
          expected: { bias: close(0.04), error: close(Math.sqrt((0.02 ** 2 + 0.06 ** 2) / 2)) },
          within: 0.5,
          width: close(0.1),
          provisional: { bias: close(0.19), error: close(Math.sqrt((0.17 ** 2 + 0.21 ** 2) / 2)) },
          lastSettledWeek: { bias: close(-0.06), error: close(Math.sqrt((0.08 ** 2 + 0.04 ** 2) / 2)) },
        },
        cost: {
          count: 2,
          expected: { bias: close(-0.5), error: close(Math.sqrt((0.25 ** 2 + 0.75 ** 2) / 2)) },
          within: 0.5,
          width: close(1),
          provisional: { bias: close(-1.5), error: close(Math.sqrt((1.25 ** 2 + 1.75 ** 2) / 2)) },
          lastSettledWeek: { bias: close(0.5), error: close(Math.sqrt((0.75 ** 2 + 0.25 ** 2) / 2)) },
        },
      },
    ])
  })

  it('has a verdict for each age, the youngest first; what has not matured yet is judged by nobody', () => {
    const open = said({ ageDays: 2, cameOf: { rate: null, cost: null } })
    const ages = judgeAges([said({ ageDays: 10 }), open, said({ ageDays: 2 }), said({ ageDays: 3, cost: null })])
    expect(ages.map(({ ageDays, rate, cost }) => [ageDays, rate.count, cost.count])).toEqual([
      [2, 1, 1],
      [3, 1, 0],
      [10, 1, 1],
    ])
    expect(ages[1]?.cost).toEqual({
      count: 0,
      expected: { bias: null, error: null },
      within: null,
      width: null,
      provisional: { bias: null, error: null },
      lastSettledWeek: { bias: null, error: null },
    })
    expect(judgeAges([])).toEqual([])
  })

  it('ends within the band at its ends, too', () => {
    const at = (rate: number) => judgeAges([said({ cameOf: { rate, cost: null } })])[0]?.rate.within
    expect([0.65, 0.75, 0.649, 0.751].map(at)).toEqual([1, 1, 0, 0])
  })
})

describe('the last settled week', () => {
  const days = Array.from(
    { length: 9 },
    (_, day): SettledDay => ({ startMs: day * DAY, endMs: (day + 1) * DAY, accepted: day + 1, cases: 10, fullCost: 20 }),
  )

  it('is the last seven days that had matured when it was said', () => {
    const [all, one] = [lastSettledWeek(days, 23 * DAY, 14 * DAY), lastSettledWeek(days, 23 * DAY - 1, 14 * DAY)]
    expect(all).toEqual({ rate: 42 / 70, cost: 140 / 42 })
    expect(one).toEqual({ rate: 35 / 70, cost: 140 / 35 })
    // A day that ended at the instant itself has matured.
    expect(lastSettledWeek(days, 21 * DAY, 14 * DAY)).toEqual({ rate: 28 / 70, cost: 140 / 28 })
  })

  it('is none before there are seven', () => {
    expect(lastSettledWeek(days, 21 * DAY - 1, 14 * DAY)).toEqual({ rate: null, cost: null })
    expect(lastSettledWeek([], 0, 0)).toEqual({ rate: null, cost: null })
  })

  it('has no cost where nothing was accepted, and no rate without a case', () => {
    expect(pairOf([{ accepted: 0, cases: 5, fullCost: 3 }])).toEqual({ rate: 0, cost: null })
    expect(pairOf([])).toEqual({ rate: null, cost: null })
  })
})

describe('in hindsight', () => {
  const days = Array.from(
    { length: 8 },
    (_, day): SettledDay => ({ startMs: day * DAY, endMs: (day + 1) * DAY, accepted: day + 1, cases: 10, fullCost: 20 }),
  )
  const { cameOf: _came, lastSettledWeek: _week, ...plain } = said({ saidAtMs: 22 * DAY })
  const cameOf = (startMs: number, endMs: number) => inHindsight([{ ...plain, startMs, endMs }], days, 14 * DAY)[0]?.cameOf

  it('a day or a week is what its days came to, once all of them have matured', () => {
    expect(cameOf(2 * DAY, 3 * DAY)).toEqual({ rate: 0.3, cost: 20 / 3 })
    expect(cameOf(DAY, 8 * DAY)).toEqual({ rate: 35 / 70, cost: 140 / 35 })
    expect(cameOf(2 * DAY, 9 * DAY)).toEqual({ rate: null, cost: null })
    expect(cameOf(-DAY, 6 * DAY)).toEqual({ rate: null, cost: null })
    expect(cameOf(20 * DAY, 21 * DAY)).toEqual({ rate: null, cost: null })
  })

  it('a day of 23 hours is a day', () => {
    const short = [{ startMs: 0, endMs: DAY - 3_600_000, accepted: 5, cases: 10, fullCost: 20 }]
    const [judged] = inHindsight([{ ...plain, startMs: 0, endMs: DAY - 3_600_000 }], short, 14 * DAY)
    expect(judged?.cameOf).toEqual({ rate: 0.5, cost: 4 })
  })

  it('stands beside the last week that had settled when it was said', () => {
    expect(inHindsight([{ ...plain, endMs: DAY }], days, 14 * DAY)[0]?.lastSettledWeek.rate).toBe(35 / 70)
  })
})
