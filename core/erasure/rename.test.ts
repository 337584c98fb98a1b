import { describe, expect, it } from 'vitest'
import { type ConversationLog, emptyLog, extendLog } from '../conversation/log.ts'
import { type Told, tell } from '../reference/testing/tell.ts'
import { customersIn, followedIn, isOwn, type NewNames, renameMentions, renameOwn } from './rename.ts'

const logOf = (...told: Told[]): ConversationLog => extendLog(emptyLog(), tell('a', ...told))
const started = (minute: number, customer?: string, followsUp?: string): Told => [
  minute,
  'started',
  { handler: 'ai', topic: 't', ...(customer && { customer }), ...(followsUp && { followsUp }) },
]
const described = (minute: number, data: Record<string, string | null>): Told => [minute, 'described', data]

describe('a conversation is the customer’s', () => {
  it.each<[string, ConversationLog, boolean]>([
    ['who began it', logOf(started(0, 'x')), true],
    ['and no one else’s', logOf(started(0, 'y')), false],
    ['who was learned later', logOf(started(0, 'y'), described(1, { customer: 'x' })), true],
    ['no longer, where another was learned', logOf(started(0, 'x'), described(1, { customer: 'y' })), false],
    ['no longer, where it became anonymous', logOf(started(0, 'x'), described(1, { customer: null })), false],
    ['also while it is excluded', logOf(started(0, 'x'), [1, 'excluded', { reason: 'test' }]), true],
    ['also while its start is to come', logOf(described(1, { customer: 'x' }), [2, 'resolved']), true],
    ['by its earliest start', logOf(started(5, 'x'), started(0, 'y')), false],
    ['not where nobody was named', logOf([2, 'resolved']), false],
  ])('%s', (_, log, own) => {
    expect(isOwn(log, 'x')).toBe(own)
  })
})

describe('a conversation with new names', () => {
  const NAMES: NewNames = {
    customer: { was: 'x', is: 'X' },
    conversations: new Map([['c', 'C']]),
    events: new Map([
      ['a0', 'E0'],
      ['a1', 'E1'],
    ]),
    followed: new Map([['d', 'D']]),
  }
  const log = logOf(
    started(0, 'x', 'c'),
    described(1, { customer: 'y', followsUp: 'd' }),
    described(2, { followsUp: 'e' }),
    described(3, { followsUp: null, customer: '' }),
    [4, 'message', { from: 'human' }],
  )

  it('of theirs says nothing of what led to them, and all else as before', () => {
    expect(renameOwn(log, NAMES).entries.map(([, , id, data]) => [id, data])).toEqual([
      ['E0', { handler: 'ai', topic: 't', customer: 'X', followsUp: 'C' }],
      ['E1', { customer: 'y', followsUp: 'D' }],
      ['a2', { followsUp: 'e' }],
      ['a3', { followsUp: null, customer: '' }],
    ])
    expect({ ...renameOwn(log, NAMES), entries: [] }).toEqual({ ...log, entries: [] })
  })

  it('of others keeps its own events and what it follows up', () => {
    expect(renameMentions(log, NAMES).entries.map(([, , id, data]) => [id, data])).toEqual([
      ['a0', { handler: 'ai', topic: 't', customer: 'X', followsUp: 'C' }],
      ['a1', { customer: 'y', followsUp: 'd' }],
      ['a2', { followsUp: 'e' }],
      ['a3', { followsUp: null, customer: '' }],
    ])
  })

  it('is not changed itself', () => {
    expect(customersIn(log)).toEqual(['x', 'y'])
    expect(followedIn(log)).toEqual(['c', 'd', 'e'])
  })
})
