import { expect, it } from 'vitest'
import { isExpensive } from './expense.ts'
import type { FiguresQuery } from './query.ts'

const DAY_MS = 86_400_000
const days = (count: number, rest: Partial<FiguresQuery> = {}): FiguresQuery => ({
  fromMs: 0,
  toMs: count * DAY_MS,
  step: 'day',
  by: [],
  filters: {},
  ...rest,
})

it.each<[string, boolean, FiguresQuery]>([
  ['400 days', false, days(400)],
  ['a day more', true, days(401)],
  ['ten years as one', true, days(3_650, { step: 'total' })],
  ['a quarter of a year by two dimensions', false, days(100, { by: ['handler', 'language', 'topic'] })],
  ['a day more of them', true, days(101, { by: ['handler'] })],
  ['a quarter of a year, two dimensions filtered', false, days(100, { filters: { language: ['de'], topic: [null] } })],
  ['more than two dimensions, some by filter', true, days(5, { by: ['language', 'topic'], filters: { market: ['se'] } })],
  ['a few days of more than two', false, days(4, { by: ['language', 'topic', 'market'] })],
  ['two weeks by hours', false, days(16, { step: 'hour' })],
  ['three weeks by hours', true, days(21, { step: 'hour' })],
])('%s: %s', (_, expensive, query) => {
  expect(isExpensive(query)).toBe(expensive)
})
