/** Numbers are written the English way, like the words around them: in workers, on the server and in the browser alike. */
export const LOCALE = 'en'

/** What stands where there is nothing to divide by; screens say why beside it. */
export const NOTHING = '–'

/** Neither "-0" nor a minus before what rounds to 0. */
const SIGN_BELOW_ZERO = { signDisplay: 'negative' } as const
const SIGN_ALWAYS = { signDisplay: 'exceptZero' } as const
const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const

const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0, ...SIGN_BELOW_ZERO })
const percent = new Intl.NumberFormat(LOCALE, { style: 'percent', ...ONE_DECIMAL, ...SIGN_BELOW_ZERO })
const signedPercent = new Intl.NumberFormat(LOCALE, { style: 'percent', ...ONE_DECIMAL, ...SIGN_ALWAYS })
const signedPoints = new Intl.NumberFormat(LOCALE, { ...ONE_DECIMAL, ...SIGN_ALWAYS })
const oneDecimal = new Intl.NumberFormat(LOCALE, { ...ONE_DECIMAL, ...SIGN_BELOW_ZERO })
const twoDecimals = new Intl.NumberFormat(LOCALE, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  ...SIGN_BELOW_ZERO,
})

/**
 * The form of all numbers: a real minus sign, as wide as the plus, and one kind of space within a number, which does not
 * break; which of several spaces `Intl` puts there depends on its version.
 */
export const tidy = (text: string): string => text.replace('-', '−').replace(/\s/gu, '\u00a0')

/** @returns a whole number: `12,480`. */
export const formatCount = (count: number | bigint | null): string => (count === null ? NOTHING : tidy(whole.format(count)))

/** @returns a rate from 0 to 1 in percent: 0.787 is `78.7%`. */
export const formatRate = (rate: number | null): string => (rate === null ? NOTHING : tidy(percent.format(rate)))

/** @returns e.g. `4.26`: a mean of scores. */
export const formatScore = (score: number | null): string => (score === null ? NOTHING : tidy(twoDecimals.format(score)))

/** @returns e.g. `3.4`: people, where a half matters. */
export const formatTenths = (amount: number | null): string => (amount === null ? NOTHING : tidy(oneDecimal.format(amount)))

/** @param ratio a relative change, 0.042 is `+4.2%`. */
export const formatChange = (ratio: number): string => tidy(signedPercent.format(ratio))

/** @param difference of two rates, 0.013 is `+1.3 pt` (percentage points). */
export const formatPoints = (difference: number): string => `${tidy(signedPoints.format(difference * 100))} pt`
