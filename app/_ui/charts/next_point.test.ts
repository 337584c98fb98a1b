import { expect, test } from 'vitest'
import { nextPoint } from './next_point.ts'

test.each<[string, number, number, number | null]>([
  ['ArrowRight', 3, 28, 4],
  ['ArrowLeft', 3, 28, 2],
  ['ArrowRight', 27, 28, 27],
  ['ArrowLeft', 0, 28, 0],
  ['PageDown', 3, 28, 10],
  ['PageUp', 10, 28, 3],
  ['Home', 3, 28, 0],
  ['End', 3, 28, 27],
  ['Enter', 3, 28, null],
  ['constructor', 3, 28, null],
  ['ArrowRight', 0, 0, null],
])('%s from %i of %i', (key, from, count, next) => expect(nextPoint(key, from, count)).toBe(next))
