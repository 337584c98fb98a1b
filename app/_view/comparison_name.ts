import { RANGE_DAYS, type View } from './view.ts'

/** @returns what the view compares with, as it stands after "than": `the 28 days before`. */
export function comparisonName({ range, comparison }: View): string {
  if (comparison === 'year') return 'a year before'
  if (typeof range === 'object') return 'the same time before'
  if (range === 'last-week') return 'the week before'
  if (range === 'yesterday') return 'the day before'
  if (range === 'this-month' || range === 'last-month') return 'as many days before'
  const days = RANGE_DAYS[range]
  return days === 1 ? 'the day before' : `the ${days} days before`
}
