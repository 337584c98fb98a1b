import { expect, test } from 'vitest'
import { noSums } from './merge_sums.ts'
import { errorOfCostPerAccepted, errorOfCostPerCase, errorOfRate } from './standard_error.ts'

test('the error of a rate is binomial', () => {
  expect(errorOfRate(0.5, 100)).toBeCloseTo(0.05, 12)
  expect(errorOfRate(1, 100)).toBe(0)
  expect(errorOfRate(0.5, 0)).toBeNull()
})

/** Cases of which each holds with the same chance, 0.25 for each and 4.00 more for those that do not hold. */
const sumsOf = (cases: number, accepted: number) => {
  const [handling, rework] = [cases * 250_000, (cases - accepted) * 4_000_000]
  const costs = { handling: String(handling), rework: String(rework), full: String(handling + rework) }
  const sums = noSums()
  return { ...sums, counts: { ...sums.counts, cases, accepted }, costMicros: { ...sums.costMicros, ...costs } }
}

test('the error of cost per accepted resolution is its slope times the error of the accepted share', () => {
  const costAt = (accepted: number): number => Number(sumsOf(10_000, accepted).costMicros.full) / accepted / 1e6
  const slope = ((costAt(7_501) - costAt(7_499)) / 2) * 10_000
  const error = errorOfCostPerAccepted(sumsOf(10_000, 7_500))
  expect(error).toBeCloseTo(-slope * (errorOfRate(0.75, 10_000) ?? 0), 6)
})

test('holds without rework too: where every case was accepted, chance moves nothing', () => {
  expect(errorOfCostPerAccepted(sumsOf(10, 10))).toBe(0)
})

test('is nothing where nothing was accepted', () => {
  expect(errorOfCostPerAccepted(sumsOf(0, 0))).toBeNull()
  expect(errorOfCostPerAccepted(sumsOf(10, 0))).toBeNull()
})

test('the error of cost per case is that of the human share, at what a human case costs', () => {
  const { counts, costMicros, ...rest } = noSums()
  const sums = {
    ...rest,
    counts: { ...counts, cases: 10_000, aiCases: 7_000 },
    costMicros: { ...costMicros, handling: '12000000000' },
  }
  expect(errorOfCostPerCase(sums)).toBeCloseTo(4 * (errorOfRate(0.3, 10_000) ?? 0), 9)
  expect(errorOfCostPerCase(noSums())).toBeNull()
  expect(errorOfCostPerCase({ ...sums, counts: { ...sums.counts, aiCases: 0 } })).toBeNull()
  expect(errorOfCostPerCase({ ...sums, counts: { ...sums.counts, aiCases: 10_000 } })).toBeNull()
})
