import { expect, it } from 'vitest'
import { movedTo } from './moved_to.ts'

it.each<[string, number, number, number | null]>([
  ['ArrowDown', 0, 3, 1],
  ['ArrowDown', 2, 3, 0],
  ['ArrowUp', 2, 3, 1],
  ['ArrowUp', 0, 3, 2],
  ['PageDown', 0, 20, 8],
  ['PageDown', 15, 20, 19],
  ['PageUp', 15, 20, 7],
  ['PageUp', 3, 20, 0],
  ['Home', 3, 20, null],
  ['ArrowDown', 0, 0, null],
])('%s from %i of %i: %s', (key, from, lines, expected) => {
  expect(movedTo(key, from, lines)).toBe(expected)
})
