import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalOf, divideRounded, microsOf } from './amount.ts'
import { amountSchema } from './amount_schema.ts'

describe('an amount', () => {
  it.each(['0', '4', '4.00', '0.000001', '999999999.999999', '007'])('may be %j', (amount) => {
    expect(amountSchema.safeParse(amount).success).toBe(true)
  })

  it.each(['', '-1', '+1', '1.', '.5', '1.0000001', '1000000000', '1e3', '1,5', ' 1', '1 ', '1\n', 'NaN', 4, null])(
    'may not be %j',
    (amount) => {
      expect(amountSchema.safeParse(amount).success).toBe(false)
    },
  )

  it('is refused with what it should have been', () => {
    expect(amountSchema.safeParse('x').error?.issues[0]?.message).toBe(
      'a decimal string such as "4.00": at least 0, below a billion, at most 6 decimals',
    )
  })

  it.each([
    ['0', 0n],
    ['4', 4_000_000n],
    ['4.5', 4_500_000n],
    ['0.000001', 1n],
    ['999999999.999999', 999_999_999_999_999n],
  ])('%s is %d micros', (amount, micros) => {
    expect(microsOf(amount)).toBe(micros)
  })
})

describe('micros', () => {
  it.each([
    [0n, '0.000000'],
    [1n, '0.000001'],
    [-1n, '-0.000001'],
    [1_000_000n, '1.000000'],
    [-12_345_678n, '-12.345678'],
    [999_999n, '0.999999'],
  ])('%d are written as %s', (micros, text) => {
    expect(decimalOf(micros)).toBe(text)
  })

  it('come back from their text', () => {
    fc.assert(fc.property(fc.bigInt(0n, 999_999_999_999_999n), (micros) => microsOf(decimalOf(micros)) === micros))
  })
})

describe('a quotient', () => {
  it.each([
    [7n, 2n, 4n],
    [-7n, 2n, -4n],
    [7n, -2n, -4n],
    [-7n, -2n, 4n],
    [5n, 2n, 3n],
    [1n, 3n, 0n],
    [-1n, 3n, 0n],
    [2n, 3n, 1n],
    [-2n, 3n, -1n],
    [0n, 5n, 0n],
    [0n, -5n, 0n],
    [6n, 3n, 2n],
  ])('%d / %d is %d: to the nearest, halves away from zero', (numerator, denominator, quotient) => {
    expect(divideRounded(numerator, denominator)).toBe(quotient)
  })

  it('by nothing is none', () => {
    expect(divideRounded(5n, 0n)).toBeNull()
  })
})
