import type { Unit } from '../figures/catalogue/figure.ts'
import { formatLimit } from './duration.ts'
import { formatMoneyTick } from './money.ts'
import { formatCount, formatTenths, LOCALE, tidy } from './number.ts'

/** From here on, numbers of an axis are written short. */
const LONG = 10_000

/**
 * @param tickStep how far apart an axis's values are: no more decimals than tell them apart.
 * @returns a value of an axis in a figure's unit, short: `€0.50`, `75%`, `12K`, `2 min`.
 */
export function formatFigureTick(unit: Unit, value: number, tickStep: number, currency: string): string {
  if (unit === 'money') return formatMoneyTick(value, currency, tickStep)
  if (unit === 'seconds') return formatLimit(value)
  if (unit === 'minutes') return formatLimit(value * 60)
  if (unit === 'rate') return tidy(percents(tickStep).format(value))
  if (Math.abs(value) >= LONG) return tidy(COMPACT.format(value))
  return tickStep >= 1 ? formatCount(value) : formatTenths(value)
}

const COMPACT = new Intl.NumberFormat(LOCALE, { notation: 'compact' })

function percents(tickStep: number): Intl.NumberFormat {
  const digits = Math.max(0, Math.ceil(-Math.log10(tickStep * 100) - 1e-9))
  return new Intl.NumberFormat(LOCALE, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits })
}
