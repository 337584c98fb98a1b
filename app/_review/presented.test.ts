import { expect, it } from 'vitest'
import { sectionAfter } from './presented.ts'

it.each([
  [' ', 0, 1],
  ['ArrowRight', 3, 4],
  ['PageDown', 4, 4],
  ['ArrowLeft', 4, 3],
  ['PageUp', 0, 0],
  ['Home', 3, 0],
  ['End', 1, 4],
  ['x', 2, 2],
  ['Escape', 2, null],
])('by %j from section %i to %j', (key, from, to) => expect(sectionAfter(key, from, 5)).toBe(to))
