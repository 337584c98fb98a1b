import { LOCALE, tidy } from './number.ts'

/** @returns an amount as one says an estimate, with two digits that count and no cents: `+$7,100`, `−$840`, `$0`. */
export function formatRoundMoney(amount: number, currency: string): string {
  const size = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(amount)))) - 1)
  const format = new Intl.NumberFormat(LOCALE, {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  })
  return tidy(format.format(Math.round(amount / size) * size))
}
