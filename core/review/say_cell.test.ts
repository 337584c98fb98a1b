import { expect, it } from 'vitest'
import type { ReviewUnit } from './review_figures.ts'
import { sayValue } from './say_cell.ts'

it.each<[number | null, ReviewUnit, string]>([
  [2_714_000, 'micros', '$2.71'],
  [-8_607_400_000, 'micros', '−$8,607'],
  [0.6474, 'rate', '64.7%'],
  [14_010, 'count', '14,010'],
  [0, 'count', '0'],
  [null, 'micros', '–'],
])('%d in %s is said as %s', (value, unit, words) => expect(sayValue(value, unit, 'USD')).toBe(words))
