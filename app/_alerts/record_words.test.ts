import { expect, it } from 'vitest'
import { recordWords } from './record_words.ts'

it('says how many of those that fired were false, and nothing where none fired or the rule is gone', () => {
  expect(recordWords({ days: 90, fired: 4, markedFalse: 1 })).toBe('1 of 4 in 90 days')
  expect(recordWords({ days: 90, fired: 0, markedFalse: 0 })).toBeNull()
  expect(recordWords(null)).toBeNull()
})
