import { expect, test } from 'vitest'
import { formatChange, formatCount, formatPoints, formatRate, formatScore, formatTenths } from './number.ts'

test.each([
  [0, '0'],
  [-0, '0'],
  [999, '999'],
  [1_000, '1,000'],
  [-12_480, '−12,480'],
  [9_007_199_254_740_993n, '9,007,199,254,740,993'],
  [null, '–'],
])('a count of %s', (count, text) => expect(formatCount(count)).toBe(text))

test.each([
  [0.787, '78.7%'],
  [0, '0.0%'],
  [0.00049, '0.0%'],
  [0.0005, '0.1%'],
  [-0.0004, '0.0%'],
  [-0.25, '−25.0%'],
  [1, '100.0%'],
  [12.5, '1,250.0%'],
  [null, '–'],
])('a rate of %s', (rate, text) => expect(formatRate(rate)).toBe(text))

test.each([
  [4.256, '4.26'],
  [5, '5.00'],
  [null, '–'],
])('a score of %s', (score, text) => expect(formatScore(score)).toBe(text))

test.each([
  [3.449, '3.4'],
  [-0.04, '0.0'],
  [1_234.5, '1,234.5'],
  [null, '–'],
])('%s in tenths', (amount, text) => expect(formatTenths(amount)).toBe(text))

test.each([
  [0.042, '+4.2%', '+4.2 pt'],
  [-0.5, '−50.0%', '−50.0 pt'],
  [0, '0.0%', '0.0 pt'],
  [-0.0001, '0.0%', '0.0 pt'],
  [0.0006, '+0.1%', '+0.1 pt'],
  [31.4, '+3,140.0%', '+3,140.0 pt'],
])('a change of %s', (change, percent, points) => {
  expect(formatChange(change)).toBe(percent)
  expect(formatPoints(change)).toBe(points)
})
