import { expect, it } from 'vitest'
import { learnedWords } from './learned_words.ts'

const at = '2026-11-16T13:05:00Z'

it('says what was learned later and still holds, by the clock of the workspace, and no pseudonym', () => {
  const learned = [
    { field: 'topic', value: 'billing', at, holds: true },
    { field: 'topic', value: 'refund', at, holds: false },
    { field: 'language', value: null, at, holds: true },
    { field: 'customer', value: 'c7f0', at, holds: true },
    { field: 'followsUp', value: 'conv-7', at, holds: true },
  ] as Parameters<typeof learnedWords>[0]
  expect(learnedWords(learned, 'Europe/Berlin')).toEqual([
    'topic: billing (16 Nov 2026, 14:05)',
    'language: cleared (16 Nov 2026, 14:05)',
    'customer: told (16 Nov 2026, 14:05)',
    'follows up: conv-7 (16 Nov 2026, 14:05)',
  ])
})
