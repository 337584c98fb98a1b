import { expect, test } from 'vitest'
import { microsIn64Bits, wholeMicros } from './read_sum_lists.ts'

test('money is read as whole micros, however much', () => {
  expect(wholeMicros('0,-7,9007199254740993,123456789012345678901')).toEqual([
    0n,
    -7n,
    9_007_199_254_740_993n,
    123_456_789_012_345_678_901n,
  ])
})

test('in 64 bits, differences are right where they fit', () => {
  const [before = 0n, after = 0n] = microsIn64Bits('18446744073709551610,18446744073709551620')
  expect(BigInt.asIntN(64, after - before)).toBe(10n)
})
