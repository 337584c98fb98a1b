/**
 * @param amount a string that `amountSchema` takes.
 * @returns the same in integer micros.
 */
export function microsOf(amount: string): bigint {
  const [units = '0', decimals = ''] = amount.split('.')
  return BigInt(units) * 1_000_000n + BigInt(decimals.padEnd(6, '0'))
}

/** @returns micros as a decimal string with 6 decimals: the API's form of a money figure. */
export function decimalOf(micros: bigint): string {
  const magnitude = micros < 0n ? -micros : micros
  const digits = magnitude.toString().padStart(7, '0')
  return `${micros < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`
}

/** @returns numerator / denominator to the nearest integer, halves away from zero; null where the denominator is 0. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint | null {
  if (denominator === 0n) return null
  const negative = numerator < 0n !== denominator < 0n
  const n = numerator < 0n ? -numerator : numerator
  const d = denominator < 0n ? -denominator : denominator
  const quotient = (2n * n + d) / (2n * d)
  return negative ? -quotient : quotient
}
