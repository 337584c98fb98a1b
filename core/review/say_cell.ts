import { formatCount, formatRate, NOTHING } from '../format/number.ts'
import type { SaidCell } from './contract.ts'
import { sayMoney } from './number_parts.ts'
import type { ReviewUnit } from './review_figures.ts'

/** @returns the range of a cell, `$27 to $420`, each end to as many decimals as the other; nothing where it has none. */
export function sayRange({ low, high }: Pick<SaidCell, 'low' | 'high'>, unit: ReviewUnit, currency: string): string {
  if (low === null || high === null) return ''
  const say = (value: number, otherEnd: number): string =>
    unit === 'micros' ? sayMoney(value / 1e6, currency, otherEnd / 1e6) : sayValue(value, unit, currency)
  return `${say(low, high)} to ${say(high, low)}`
}

/** @returns a value of the table as people read it: `$2.71`, `64.7%`, `14,010`; "–" where there is none. */
export function sayValue(value: number | null, unit: ReviewUnit, currency: string): string {
  if (value === null) return NOTHING
  if (unit === 'micros') return sayMoney(value / 1e6, currency)
  return unit === 'rate' ? formatRate(value) : formatCount(value)
}
