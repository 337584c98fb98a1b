import { describe, expect, it } from 'vitest'
import { saidSegment } from '../segment/testing/said_segment.ts'
import { flipsAnswerSchema } from './flip_contract.ts'
import { takeFlips } from './take_flips.ts'

const flip = {
  id: 'f1',
  at: '2026-11-16T00:00:00Z',
  conversation: 'c1',
  cause: 'recontact',
  ageSeconds: 60,
  costMicros: '4000000',
  segment: saidSegment({ handler: 'ai' }),
}

describe('what the server says of flips', () => {
  it('is taken as it is', () => {
    const answer = { total: { count: 1, exact: true }, first: 1, previousCursor: null, nextCursor: null, flips: [flip] }
    expect(flipsAnswerSchema.parse(answer)).toEqual(answer)
    expect(takeFlips({ flips: [flip] })).toEqual([flip])
    expect(takeFlips({ flips: [] })).toEqual([])
  })

  it.each<[string, unknown]>([
    ['nothing', null],
    ['another answer', { rows: [] }],
    ['no list', { flips: {} }],
    ['an empty flip', { flips: [{}] }],
    ['a flip without age', { flips: [{ ...flip, ageSeconds: '60' }] }],
    ['a flip without segment', { flips: [{ ...flip, segment: null }] }],
    ...['id', 'at', 'conversation', 'cause', 'costMicros'].map((name): [string, unknown] => [
      `a flip without ${name}`,
      { flips: [{ ...flip, [name]: 1 }] },
    ]),
  ])('is not %s', (_, value) => expect(() => takeFlips(value)).toThrow('something other than flips'))
})
