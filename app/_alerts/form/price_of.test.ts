import { expect, it } from 'vitest'
import { hoursWords, percentWords } from '../budget_words.ts'
import { priceOf } from './price_of.ts'

type Budget = NonNullable<Parameters<typeof priceOf>[0]>
const budget = (smallestChange: number | null, find: [number, number | null][]): Budget =>
  ({ smallestChange, find: find.map(([ratio, hours]) => ({ ratio, hours })) }) as Budget

it.each<[string, Parameters<typeof priceOf>[0], string, string]>([
  [
    'both',
    budget(0.094, [
      [1.1, 300],
      [1.25, 17.4],
      [1.5, 5],
    ]),
    '9%',
    '17 h',
  ],
  ['a quarter that is found too late', budget(0.4, [[1.25, null]]), '40%', '–'],
  ['what nothing is seen of', budget(null, [[1.5, 5]]), '–', '–'],
  ['a kind without a promise', null, '–', '–'],
])('says %s', (_, some, smallest, quarter) => expect(priceOf(some)).toEqual({ smallest, quarter }))

it.each([
  [95, '95 h'],
  [96, '4 days'],
  [155, '6 days'],
])('says %d hours as %s: from four days on in days', (hours, words) => expect(hoursWords(hours)).toBe(words))

it.each([
  [0.005, '1%'],
  [1, '100%'],
])('says a share of %d as %s', (share, words) => expect(percentWords(share)).toBe(words))
