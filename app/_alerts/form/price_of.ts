import type { PreviewAnswer } from '#core/alert/preview_contract.ts'
import { hoursWords, percentWords } from '../budget_words.ts'

/** What a choice of false alarms costs. */
export interface Price {
  smallest: string
  quarter: string
}

const NONE = '–'

/** @returns what the false alarms of a budget cost: the smallest drift that is seen, and how soon one of a quarter is. */
export function priceOf(budget: PreviewAnswer['budget']): Price {
  if (!budget) return { smallest: NONE, quarter: NONE }
  const quarter = budget.find.find(({ ratio }) => Math.abs(ratio - 1.25) < 0.01)?.hours ?? null
  return {
    smallest: budget.smallestChange === null ? NONE : percentWords(budget.smallestChange),
    quarter: quarter === null ? NONE : hoursWords(quarter),
  }
}
