import { expect, it } from 'vitest'
import { type Cell, NOTHING, type Standing } from './cell.ts'
import { comparable, meanOf } from './mean_of.ts'

const some = (value: number | null, weight: number, more: Partial<Cell> = {}): Cell => ({
  ...NOTHING,
  ...{ standing: 'settled', value, weight, error: 0, sample: weight },
  ...more,
})

it.each<[Standing, boolean]>([
  ['settled', true],
  ['expected', true],
  ['provisional', false],
  ['none', false],
])('%s can be compared: %s', (standing, is) => expect(comparable({ standing })).toBe(is))

it('weighs each period by how much there was in it, and its error by the same', () => {
  const mean = meanOf([some(1, 100, { error: 0.3 }), some(4, 200, { error: 0.2 })], 'rate')
  expect(mean).toEqual({ value: 3, error: Math.hypot(30, 40) / 300, periods: 2, sample: 300 })
})

it('is money in whole micros', () => expect(meanOf([some(1, 1), some(2, 2)], 'micros').value).toBe(2))

it('leaves out what came before the first case, and what can change yet', () => {
  const cells = [some(9, 0, { sample: 0 }), some(1, 10), some(8, 10, { standing: 'provisional' }), some(3, 10)]
  expect(meanOf(cells, 'rate')).toMatchObject({ value: 2, periods: 2, sample: 30 })
})

it('knows no error where one period has none', () => {
  expect(meanOf([some(1, 10), some(1, 10, { error: null })], 'rate')).toMatchObject({ value: 1, error: null })
})

it('of counts is how many there were in a period, those without any among them, and moves as counts do', () => {
  const cells = [some(null, 0, { standing: 'none' }), some(12, 12), some(null, 0, { standing: 'none' }), some(4, 4)]
  expect(meanOf(cells, 'count')).toEqual({ value: 16 / 3, error: 4 / 3, periods: 3, sample: 16 })
})

it.each(['rate', 'count', 'micros'] as const)('of nothing is nothing, in %s', (unit) => {
  expect(meanOf([], unit)).toEqual({ value: null, error: null, periods: 0, sample: 0 })
})

it('of what is only so far is nothing, though there were cases', () => {
  const cells = [some(5, 10, { standing: 'provisional' })]
  for (const unit of ['rate', 'count'] as const)
    expect(meanOf(cells, unit)).toEqual({ value: null, error: null, periods: 0, sample: 10 })
})
