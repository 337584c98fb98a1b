/** Numbers are written the English way, like the words around them, on the server and in the browser alike. */
const LOCALE = 'en'

/** What stands where there is nothing to divide by; screens say why beside it. */
export const NOTHING = '–'

const counts = new Intl.NumberFormat(LOCALE)
const rates = new Intl.NumberFormat(LOCALE, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
const points = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' })
const moneyFormats = new Map<string, Intl.NumberFormat>()

export const formatCount = (count: number | bigint): string => counts.format(count)
export const formatRate = (rate: number | null): string => (rate === null ? NOTHING : rates.format(rate))

/** @param ratio a relative change, 0.042 is "+4.2 %". */
export const formatChange = (ratio: number): string => `${signed(ratio * 100)} %`

/** @param difference of two rates, 0.013 is "+1.3 pt" (percentage points). */
export const formatPoints = (difference: number): string => `${signed(difference * 100)} pt`

/** With a real minus sign, as wide as the plus. */
const signed = (amount: number): string => points.format(amount).replace('-', '−')

/**
 * @param amount a decimal string of the API, or a number of currency units.
 * @param signed writes a plus before what is above 0.
 */
export function formatMoney(amount: string | number | null, currency: string, signed = false): string {
  if (amount === null) return NOTHING
  return moneyFormat(currency, signed).format(Number(amount))
}

/** @param micros integer micros: a bigint, or the API's decimal string. */
export const formatMicros = (micros: bigint | string | null, currency: string, signed = false): string =>
  micros === null ? NOTHING : formatMoney(Number(micros) / 1e6, currency, signed)

function moneyFormat(currency: string, signed: boolean): Intl.NumberFormat {
  const key = `${currency}${signed}`
  let format = moneyFormats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(LOCALE, { style: 'currency', currency, signDisplay: signed ? 'exceptZero' : 'auto' })
    moneyFormats.set(key, format)
  }
  return format
}
