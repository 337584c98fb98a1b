import { LOCALE, NOTHING, tidy } from './number.ts'

const formats = new Map<string, Intl.NumberFormat>()

/**
 * @param amount a decimal string of the API, or a number of currency units.
 * @param signed writes a plus before what is above 0.
 * @returns e.g. `€2.59`, `−€0.40`, `SEK 4.00`, with as many decimals as the currency has.
 */
export function formatMoney(amount: string | number | null, currency: string, signed = false): string {
  if (amount === null) return NOTHING
  return tidy(formatOf(currency, signed).format(Number(amount)))
}

/** @returns the least amount that `formatMoney` tells apart, in units of the currency: a cent, or a whole yen. */
export const leastMoney = (currency: string): number =>
  10 ** -(formatOf(currency, false).resolvedOptions().maximumFractionDigits ?? 2)

/** @returns an amount with its sign, to two digits: `+€7,100`. Of what is reckoned, more digits would be made up. */
export const formatRoughMoney = (amount: number, currency: string): string =>
  tidy(
    new Intl.NumberFormat(LOCALE, {
      style: 'currency',
      currency,
      maximumSignificantDigits: 2,
      signDisplay: 'exceptZero',
    }).format(amount),
  )

/** @returns an amount with one digit more than its currency has, for what adds up to cents: `+$0.081`. */
export function formatFineMoney(amount: number, currency: string, signed = false): string {
  const digits = -Math.round(Math.log10(leastMoney(currency))) + 1
  const format = new Intl.NumberFormat(LOCALE, {
    ...{ style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits },
    signDisplay: signed ? 'exceptZero' : 'negative',
  })
  return tidy(format.format(amount))
}

/** @returns a sum of which nobody reads the cents: `€8,607`. */
export const formatWholeMoney = (amount: number, currency: string): string =>
  tidy(
    new Intl.NumberFormat(LOCALE, { style: 'currency', currency, maximumFractionDigits: 0, signDisplay: 'negative' }).format(
      amount,
    ),
  )

/** @param micros integer micros: a bigint, or the API's decimal string. */
export const formatMicros = (micros: bigint | string | null, currency: string, signed = false): string =>
  micros === null ? NOTHING : formatMoney(Number(micros) / 1e6, currency, signed)

/**
 * @param tickStep how far apart an axis's values are, in currency units: no more decimals than tell them apart.
 * @returns a value of an axis, short: `€3`, `€0.50`, `€12K`.
 */
export function formatMoneyTick(amount: number, currency: string, tickStep: number): string {
  const digits = tickStep >= 1 ? 0 : Math.max(2, Math.ceil(-Math.log10(tickStep)))
  const isLong = Math.abs(amount) >= 10_000
  const options = isLong ? { notation: 'compact' as const } : { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return tidy(new Intl.NumberFormat(LOCALE, { style: 'currency', currency, signDisplay: 'negative', ...options }).format(amount))
}

function formatOf(currency: string, signed: boolean): Intl.NumberFormat {
  const key = `${currency}${signed}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(LOCALE, { style: 'currency', currency, signDisplay: signed ? 'exceptZero' : 'negative' })
    formats.set(key, format)
  }
  return format
}
