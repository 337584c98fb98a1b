import { describe, expect, it } from 'vitest'
import { compareStints, isSameStint, keyOf } from './order.ts'
import type { Stint } from './types.ts'

const STINT: Stint = {
  conversation: 'b',
  position: 1,
  startMs: 1_000,
  endMs: 2_000,
  outcome: 'resolved',
  handler: 'ai',
  openedBy: 'started',
  costMicros: 5n,
  takenUpMs: null,
}

describe('the order of stints', () => {
  it.each<[string, Partial<Stint>, number]>([
    ['itself', {}, 0],
    ['one that started earlier', { startMs: 999, conversation: 'z', position: 9 }, 1],
    ['one that started later', { startMs: 1_001, conversation: 'a', position: 0 }, -1],
    ['a conversation before it', { conversation: 'a', position: 9 }, 1],
    ['a conversation after it', { conversation: 'c', position: 0 }, -1],
    ['an earlier position', { position: 0 }, 1],
    ['a later one', { position: 2 }, -1],
    ['what came of it does not matter', { endMs: 0, outcome: 'open', costMicros: 0n }, 0],
  ])('against %s', (_, other, sign) => {
    expect(Math.sign(compareStints(STINT, { ...STINT, ...other }))).toBe(sign)
  })

  it('needs their keys alone', () => {
    expect(keyOf(STINT)).toEqual({ startMs: 1_000, conversation: 'b', position: 1 })
  })
})

describe('a stint', () => {
  it('is the same as one that says the same', () => {
    expect(isSameStint(STINT, { ...STINT })).toBe(true)
  })

  it.each<[string, Partial<Stint>]>([
    ['start', { startMs: 1 }],
    ['conversation', { conversation: 'c' }],
    ['position', { position: 2 }],
    ['end', { endMs: 1 }],
    ['outcome', { outcome: 'abandoned' }],
    ['handler', { handler: 'human' }],
    ['opening', { openedBy: 'reopened' }],
    ['cost', { costMicros: 6n }],
    ['taking up', { takenUpMs: 1_500 }],
  ])('is another by its %s', (_, other) => {
    expect(isSameStint(STINT, { ...STINT, ...other })).toBe(false)
  })
})
