import type { Comparison, RangeName } from './view.ts'

/** What people call the ranges. */
export const RANGE_LABELS: Record<RangeName, string> = {
  today: 'Today',
  yesterday: 'Yesterday',
  '7d': 'Last 7 days',
  'last-week': 'Last week',
  '14d': 'Last 14 days',
  'this-month': 'This month',
  'last-month': 'Last month',
  '28d': 'Last 28 days',
  '56d': 'Last 8 weeks',
  '84d': 'Last 12 weeks',
  '182d': 'Last 26 weeks',
  '364d': 'Last 52 weeks',
}

/** What people call the comparisons. */
export const COMPARISON_LABELS: Record<Comparison, string> = {
  previous: 'vs. period before',
  year: 'vs. a year before',
  none: 'No comparison',
}
