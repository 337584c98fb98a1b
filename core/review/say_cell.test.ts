import { expect, it } from 'vitest'
import type { ReviewUnit } from './review_figures.ts'
import { sayRange, sayValue } from './say_cell.ts'

it.each<[number | null, ReviewUnit, string]>([
  [2_714_000, 'micros', '$2.71'],
  [-8_607_400_000, 'micros', '−$8,607'],
  [0.6474, 'rate', '64.7%'],
  [14_010, 'count', '14,010'],
  [0, 'count', '0'],
  [null, 'micros', '–'],
])('%d in %s is said as %s', (value, unit, words) => expect(sayValue(value, unit, 'USD')).toBe(words))

it.each<[[number | null, number | null], ReviewUnit, string]>([
  [[2_610_000, 2_840_000], 'micros', '$2.61 to $2.84'],
  [[26_880_000, 420_000_000], 'micros', '$27 to $420'],
  [[-420_000_000, 26_880_000], 'micros', '−$420 to $27'],
  [[99_990_000, 100_000_000], 'micros', '$100 to $100'],
  [[0.61, 0.672], 'rate', '61.0% to 67.2%'],
  [[null, null], 'micros', ''],
])('a range of %j in %s is said as %s: both ends alike', ([low, high], unit, words) =>
  expect(sayRange({ low, high }, unit, 'USD')).toBe(words),
)
