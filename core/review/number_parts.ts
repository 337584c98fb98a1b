import { formatMoney, formatWholeMoney } from '../format/money.ts'
import { formatCount, formatRate, formatTenths } from '../format/number.ts'
import type { NumberPart, ReviewLink, SentencePart } from './contract.ts'

/** @returns the words between numbers and names. */
export const words = (text: string): SentencePart => ({ text })

/** A place of a review: a number of a row, and what is behind it. */
export interface Told {
  number: number | null
  unit: NumberPart['unit']
  at: string
  link: ReviewLink
  /** The other end of its range, if it is one: both then have as many decimals. */
  otherEnd?: number | null
}

/** @returns the number as a part of a sentence; `isSize` where the words around say its sign. */
export function numberPart({ number, unit, at, link, otherEnd }: Told, currency: string, isSize = false): SentencePart {
  const known = number ?? 0
  const said = isSize ? Math.abs(known) : known
  const text = unit === 'micros' ? sayMoney(said / 1e6, currency, (otherEnd ?? known) / 1e6) : sayNumber(said, unit)
  return { number: known, unit, text, at, link }
}

function sayNumber(number: number, unit: Exclude<NumberPart['unit'], 'micros'>): string {
  if (unit === 'points') return `${formatTenths(number * 100)} points`
  return unit === 'count' ? formatCount(number) : formatRate(number)
}

/** From here on nobody reads the cents. */
const LARGE = 100

/**
 * @param otherEnd of the range that it is an end of: the larger of the two decides on the cents.
 * @returns an amount as a review says it: `$2.71`, `$8,607`; `$27` where it goes up to `$420`.
 */
export const sayMoney = (amount: number, currency: string, otherEnd = amount): string =>
  Math.max(Math.abs(amount), Math.abs(otherEnd)) < LARGE ? formatMoney(amount, currency) : formatWholeMoney(amount, currency)

/** @returns the sentence as one text. */
export const sentenceText = (parts: readonly SentencePart[]): string =>
  parts.map((part) => ('name' in part ? part.name : part.text)).join('')

/** @returns whether an amount shows as something else than nothing. */
export const isShown = (micros: number, currency: string): boolean => /[1-9]/.test(formatMoney(micros / 1e6, currency))
