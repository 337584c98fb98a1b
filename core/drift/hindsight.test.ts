import { describe, expect, it } from 'vitest'
import { inHindsight, type Judged, judgeAges, pairOf, type SettledDay } from './hindsight.ts'

const DAY = 86_400_000
const said = (rest: Partial<Judged>): Judged => ({
  startMs: 0,
  endMs: DAY,
  ageDays: 1,
  asOfMs: DAY,
  isReconstructed: false,
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
    const high = said({ isReconstructed: true, cameOf: { rate: 0.64, cost: 3.75 } })
    expect(judgeAges([said({}), high])).toEqual([
      {
        ageDays: 1,
        rate: {
          count: 2,
          reconstructed: 1,
          expected: { bias: close(0.04), error: close(Math.sqrt((0.02 ** 2 + 0.06 ** 2) / 2)) },
          within: 0.5,
          width: close(0.1),
          provisional: { bias: close(0.19), error: close(Math.sqrt((0.17 ** 2 + 0.21 ** 2) / 2)) },
          lastSettledWeek: { bias: close(-0.06), error: close(Math.sqrt((0.08 ** 2 + 0.04 ** 2) / 2)) },
        },
        cost: {
          count: 2,
          reconstructed: 1,
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
      reconstructed: 0,
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

describe('some settled days', () => {
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
  const { cameOf: _came, ...plain } = said({})
  const cameOf = (startMs: number, endMs: number) => inHindsight([{ ...plain, startMs, endMs }], days)[0]?.cameOf

  it('a day or a week is what its days came to, once all of them have matured', () => {
    expect(cameOf(2 * DAY, 3 * DAY)).toEqual({ rate: 0.3, cost: 20 / 3 })
    expect(cameOf(DAY, 8 * DAY)).toEqual({ rate: 35 / 70, cost: 140 / 35 })
    expect(cameOf(2 * DAY, 9 * DAY)).toEqual({ rate: null, cost: null })
    expect(cameOf(-DAY, 6 * DAY)).toEqual({ rate: null, cost: null })
    expect(cameOf(20 * DAY, 21 * DAY)).toEqual({ rate: null, cost: null })
  })

  it('a day of 23 hours is a day', () => {
    const short = [{ startMs: 0, endMs: DAY - 3_600_000, accepted: 5, cases: 10, fullCost: 20 }]
    const [judged] = inHindsight([{ ...plain, startMs: 0, endMs: DAY - 3_600_000 }], short)
    expect(judged?.cameOf).toEqual({ rate: 0.5, cost: 4 })
  })

  it('what was said stays as it was', () => {
    const [judged] = inHindsight([{ ...plain, rate: null, cost: null }], days)
    expect(judged).toEqual({ ...plain, rate: null, cost: null, cameOf: { rate: 0.1, cost: 20 } })
  })
})

it('what was too early to say is judged by nobody', () =>
  expect(judgeAges([said({ rate: null, cost: null })]).map(({ rate, cost }) => [rate.count, cost.count])).toEqual([[0, 0]]))

it('says how many of those that it judges were reconstructed', () => {
  const made = said({ isReconstructed: true })
  const [age] = judgeAges([said({}), made, made, { ...made, cameOf: { rate: null, cost: null } }, { ...made, cost: null }])
  expect([age?.rate.count, age?.rate.reconstructed, age?.cost.count, age?.cost.reconstructed]).toEqual([4, 3, 3, 2])
})
