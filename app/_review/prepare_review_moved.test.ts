import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sayReview } from '#core/review/say_review.ts'
import { anyHistory } from '#core/review/testing/any_history.ts'
import { prepareReviewMoved } from './prepare_review_moved.ts'

/** What a reader adds up: thousandths of a dollar. */
const read = (amount: string): number => Math.round(Number(amount.replace('−', '-').replace(/[^\d.-]/g, '')) * 1e3)
const sum = (amounts: readonly string[]): number => amounts.reduce((total, amount) => total + read(amount), 0)

it('shows steps and segments that add up to the last digit that is shown', () => {
  let told = 0
  fc.assert(
    fc.property(anyHistory, (reading) => {
      const model = prepareReviewMoved(sayReview(reading))
      if (!model) return
      const [first, last] = [model.labels[0], model.labels.at(-1)]
      const steps = model.labels.slice(1, -1).map(({ amount }) => amount)
      expect(read(first?.amount ?? '') + sum(steps)).toBe(read(last?.amount ?? ''))
      expect(sum(model.bars.map(({ amount }) => amount))).toBe(read(model.total))
      for (const { from, width } of model.bars) expect(from >= 0 && from + width <= 100).toBe(true)
      told += 1
    }),
  )
  expect(told).toBeGreaterThan(20)
})
