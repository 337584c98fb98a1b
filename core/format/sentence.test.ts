import { expect, it } from 'vitest'
import { sentence } from './sentence.ts'

it.each([
  ['the queue is full', 'The queue is full.'],
  ['Postgres is away.', 'Postgres is away.'],
  ['is it running?', 'Is it running?'],
  ['wait …', 'Wait …'],
  ['émile left', 'Émile left.'],
])('%s is said as %s', (words, said) => {
  expect(sentence(words)).toBe(said)
})
