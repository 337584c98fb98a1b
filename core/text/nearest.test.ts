import { expect, it, test } from 'vitest'
import { nearestTo } from './nearest.ts'

const NAMES = ['csat', 'saving', 'costPerCase', 'costPerAcceptedResolution']

test.each([
  ['itself', 'saving', 'saving'],
  ['a letter left out', 'costPerAcceptdResolution', 'costPerAcceptedResolution'],
  ['a letter too many', 'csatt', 'csat'],
  ['another letter', 'savong', 'saving'],
  ['a beginning', 'costPer', 'costPerCase'],
  ['capitals', 'CSAT', 'csat'],
  ['nothing', '', 'csat'],
])('%s', (_, text, nearest) => expect(nearestTo(text, NAMES)).toBe(nearest))

it('is the first of those that are equally near, and none of none', () => {
  expect(nearestTo('b', ['a', 'c'])).toBe('a')
  expect(nearestTo('b', [])).toBeUndefined()
})
