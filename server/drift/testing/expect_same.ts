import { expect } from 'vitest'

/** The same numbers, to the ninth digit: sums of floating point may come in another order. */
export function expectSame(found: unknown, expected: unknown): void {
  const rounded = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (_, one) => (typeof one === 'number' ? Number(one.toPrecision(9)) : one))
  expect(rounded(found)).toEqual(rounded(expected))
}
