import { expect, it } from 'vitest'
import { formatRoundMoney } from './round_money.ts'

it.each([
  [7_142.2, '+$7,100'],
  [-843, '−$840'],
  [12_345, '+$12,000'],
  [99.6, '+$100'],
  [9.6, '+$10'],
  [3.2, '+$3'],
  [0.3, '$0'],
  [-0.3, '$0'],
  [0, '$0'],
])('says %d as %s', (amount, said) => expect(formatRoundMoney(amount, 'USD')).toBe(said))
