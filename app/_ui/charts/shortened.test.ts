import { expect, it } from 'vitest'
import { shortened } from './shortened.ts'

it.each([
  ['short', 5, 'short'],
  ['longer', 5, 'long…'],
  ['two words', 5, 'two…'],
  ['👍🏽👍🏽', 3, '👍🏽…'],
])('cuts %s to %d letters', (text, letters, expected) => {
  expect(shortened(text, letters)).toBe(expected)
})
