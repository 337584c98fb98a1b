import { expect, it } from 'vitest'
import type { Missing } from '#core/drift/contract.ts'
import { missingWords } from './missing_words.ts'

const SHORT: Missing = {
  ...{ reason: 'short history', days: 12, daysNeeded: 42, breaks: null, breaksNeeded: 50 },
  enoughAt: '2026-12-25T00:00:00Z',
}

it.each([
  [
    SHORT,
    'What is normal is learned from 42 days of history; so far there are 12. There will be enough on Fri 25 Dec, if it goes on like this. It is learned by itself then.',
  ],
  [
    { ...SHORT, reason: 'few breaks', breaks: 7, enoughAt: null },
    'What is normal is learned from at least 50 resolutions that were taken back; in the days to learn from there were 7. When there will be enough cannot be told yet. It is learned by itself then.',
  ],
  [
    { ...SHORT, reason: 'no history', enoughAt: null },
    'What is normal is learned from 42 days of history, and nothing has been counted yet. When there will be enough cannot be told yet. It is learned by itself then.',
  ],
  [
    { ...SHORT, reason: 'not learned yet', enoughAt: null },
    'There is enough history: what is normal is learned within the next minutes.',
  ],
] as const)('says of %j what is missing, and until when', (missing, said) =>
  expect(missingWords(missing, 'UTC').join(' ')).toBe(said),
)
