import { formatCount, formatRate, NOTHING } from '../format/number.ts'
import { sayMoney } from './number_parts.ts'
import type { ReviewUnit } from './review_figures.ts'

/** @returns a value of the table as people read it: `$2.71`, `64.7%`, `14,010`; "–" where there is none. */
export function sayValue(value: number | null, unit: ReviewUnit, currency: string): string {
  if (value === null) return NOTHING
  if (unit === 'micros') return sayMoney(value / 1e6, currency)
  return unit === 'rate' ? formatRate(value) : formatCount(value)
}
