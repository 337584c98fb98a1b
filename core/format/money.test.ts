import { expect, test } from 'vitest'
import { formatMicros, formatMoney, formatMoneyTick } from './money.ts'

test.each([
  ['2.590512', 'EUR', '€2.59'],
  ['1.375000', 'EUR', '€1.38'],
  ['-1.375000', 'EUR', '−€1.38'],
  ['-0.004000', 'EUR', '€0.00'],
  ['0.000000', 'USD', '$0.00'],
  ['1234567890123.456789', 'GBP', '£1,234,567,890,123.46'],
  ['4.000000', 'SEK', 'SEK\u00a04.00'],
  ['-4.000000', 'CHF', '−CHF\u00a04.00'],
  ['1234.500000', 'JPY', '¥1,235'],
  [0.25, 'EUR', '€0.25'],
  [null, 'EUR', '–'],
])('%s %s', (amount, currency, text) => expect(formatMoney(amount, currency)).toBe(text))

test.each([
  ['4', '+€4.00'],
  ['0', '€0.00'],
  ['0.001', '€0.00'],
  ['-4', '−€4.00'],
])('%s with its sign', (amount, text) => expect(formatMoney(amount, 'EUR', true)).toBe(text))

test.each([
  ['70000000000', '€70,000.00'],
  [-400_000n, '−€0.40'],
  ['0', '€0.00'],
  [null, '–'],
])('%s micros', (micros, text) => expect(formatMicros(micros, 'EUR')).toBe(text))

test('micros with their sign', () => expect(formatMicros('4000000', 'USD', true)).toBe('+$4.00'))

test.each([
  [3, 1, '€3'],
  [0.5, 0.5, '€0.50'],
  [0.005, 0.005, '€0.005'],
  [0, 0.02, '€0.00'],
  [-0.2, 0.1, '−€0.20'],
  [9_000, 1_000, '€9,000'],
  [12_000, 2_000, '€12K'],
  [2.5e9, 5e8, '€2.5B'],
])('%d on an axis of steps of %d', (amount, tickStep, text) => expect(formatMoneyTick(amount, 'EUR', tickStep)).toBe(text))
