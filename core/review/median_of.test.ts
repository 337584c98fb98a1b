import { expect, it } from 'vitest'
import { medianOf } from './median_of.ts'

it.each([
  [[], 0],
  [[7], 7],
  [[10, 9, 1], 9],
  [[100, 2, 4, 1], 3],
])('of %j is %d', (values, median) => expect(medianOf(values)).toBe(median))
