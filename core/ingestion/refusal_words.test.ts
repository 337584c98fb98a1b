import { expect, it } from 'vitest'
import { REJECTION_CODES } from '../event/admit.ts'
import { refusalWords } from './refusal_words.ts'

it('says of every code of an event and of a request why, each in its own words', () => {
  const requests = [
    ...['forbidden', 'malformed', 'unsupported_media_type', 'nothing_accepted', 'rate_limited', 'too_large', 'too_slow'],
    ...['queue_unavailable', 'database_unavailable', 'internal'],
  ]
  const said = [
    ...REJECTION_CODES.map((code) => refusalWords({ what: 'event', code })),
    ...requests.map((code) => refusalWords({ what: 'request', code })),
  ]
  expect(said.every((words) => words.length > 10)).toBe(true)
  expect(new Set(said).size).toBe(said.length)
  expect(refusalWords({ what: 'event', code: 'too_large' })).toBe('a text is longer than its limit')
})

it('says nothing of codes that there are not', () => {
  for (const code of ['constructor', 'forbidden', '']) expect(refusalWords({ what: 'event', code })).toBe('')
  for (const code of ['constructor', 'too_old', '']) expect(refusalWords({ what: 'request', code })).toBe('')
})
