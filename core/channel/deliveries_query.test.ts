import { expect, it } from 'vitest'
import { parseDeliveriesQuery } from './deliveries_query.ts'

const ID = '5b0e9e8e-6f60-4f0e-9df5-0f4b1f6f2a11'
const parse = (text: string) => parseDeliveriesQuery(new URLSearchParams(text))

it('takes a channel, where the page before ended, or neither', () => {
  expect(parse('')).toEqual({ channel: null, before: null })
  expect(parse(`channel=${ID}&before=${ID}`)).toEqual({ channel: ID, before: ID })
})

it.each(['channel=x', `channel=${ID}&before=1`])('takes nothing else: %s', (text) => {
  expect(() => parse(text)).toThrow(text.includes('before') ? 'before: an id' : 'channel: an id')
})
