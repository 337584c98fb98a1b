import { expect, it } from 'vitest'
import { readHindsightQuery } from './read_hindsight_query.ts'

const read = (query: string) => readHindsightQuery(new URLSearchParams(query))

it.each([
  ['', { step: 'day', handler: null, saidThenOnly: false }],
  ['step=&handler=', { step: 'day', handler: null, saidThenOnly: false }],
  ['step=week&handler=ai&reconstructed=without', { step: 'week', handler: 'ai', saidThenOnly: true }],
  ['reconstructed=with', { step: 'day', handler: null, saidThenOnly: false }],
])('%j asks for %j', (query, asked) => expect(read(query)).toEqual(asked))

it.each([
  ['step=month', 'step: one of day, week'],
  ['handler=bot', 'handler: one of ai, human'],
  ['reconstructed=no', 'reconstructed: one of with, without'],
])('%s is refused by name', (query, message) => expect(() => read(query)).toThrow(message))
