import { describe, expect, it } from 'vitest'
import { FLIPS_A_SECOND, fullFlipBudget, spendFlips } from './flip_budget.ts'

describe('the budget of flips', () => {
  it('lets a second have its share and no more', () => {
    const first = spendFlips(fullFlipBudget(), FLIPS_A_SECOND - 1, 5_000)
    expect(first.allowed).toBe(FLIPS_A_SECOND - 1)
    const second = spendFlips(first.budget, 5, 5_999)
    expect(second.allowed).toBe(1)
    expect(spendFlips(second.budget, 5, 5_999).allowed).toBe(0)
    expect(spendFlips(second.budget, 5, 6_000).allowed).toBe(5)
  })
})
