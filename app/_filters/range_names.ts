import { RANGE_NAMES, type RangeName } from '../_view/view.ts'

const NAMES: Record<RangeName, string> = {
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
}

/** The ranges with a name, as people choose them. */
export const RANGE_OPTIONS: readonly { value: RangeName; label: string }[] = RANGE_NAMES.map((value) => ({
  value,
  label: NAMES[value],
}))
