import { expect, test } from 'vitest'
import { formatFigureTick } from './figure_tick.ts'

test.each([
  ['money', 2.5, 0.5, '€2.50'],
  ['rate', 0.75, 0.25, '75%'],
  ['rate', 0.005, 0.005, '0.5%'],
  ['rate', 0.12, 0.01, '12%'],
  ['count', 1_500, 500, '1,500'],
  ['count', 20_000, 5_000, '20K'],
  ['fullTimeEquivalents', 1.5, 0.5, '1.5'],
  ['score', 4, 1, '4'],
  ['seconds', 120, 60, '2 min'],
  ['minutes', 30, 10, '30 min'],
] as const)('%s %d, %d apart: %s', (unit, value, tickStep, text) =>
  expect(formatFigureTick(unit, value, tickStep, 'EUR').replace(/\u00a0/g, ' ')).toBe(text),
)
