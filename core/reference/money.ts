/** Exact money: integer micros (1e-6 of the currency), and fractions of them. */

export const MICROS = 1_000_000n

/** A numerator and a denominator above 0; null where the denominator would be 0. */
export type Fraction = { over: bigint; under: bigint } | null

export const fraction = (over: bigint, under: number | bigint): Fraction =>
  BigInt(under) === 0n ? null : { over, under: BigInt(under) }

export const minus = (a: Fraction, b: Fraction): Fraction =>
  a && b && { over: a.over * b.under - b.over * a.under, under: a.under * b.under }

export const times = (a: Fraction, factor: number): Fraction => a && { over: a.over * BigInt(factor), under: a.under }

/** Micros of a decimal string with at most 6 decimals. */
export function microsOf(amount: string): bigint {
  const [whole = '0', decimals = ''] = amount.split('.')
  return BigInt(whole) * MICROS + BigInt(decimals.padEnd(6, '0'))
}

/** A decimal string with 6 decimals, rounded half away from zero. */
export function decimalOf(micros: Fraction): string | null {
  if (!micros) return null
  const sign = micros.over < 0n ? -1n : 1n
  const rounded = (2n * micros.over * sign + micros.under) / (2n * micros.under)
  const digits = String(rounded).padStart(7, '0')
  return `${sign < 0n && rounded > 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`
}
