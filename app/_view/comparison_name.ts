import { RANGE_DAYS, type View } from './view.ts'

/** @returns what the view compares with, as it stands after "than": `the 28 days before`. */
export function comparisonName({ range, comparison }: View): string {
  if (comparison === 'year') return 'a year before'
  if (typeof range === 'object') return 'the same time before'
  const days = RANGE_DAYS[range]
  return days === 1 ? 'the day before' : `the ${days} days before`
}
