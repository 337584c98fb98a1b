import { describe, expect, it } from 'vitest'
import { msOf, type Told, tell } from '../reference/testing/tell.ts'
import { emptyLog, extendLog } from './log.ts'
import { readClaims, readExclusion, readLearned } from './said_later.ts'

const STARTED: Told = [0, 'started', { handler: 'ai', topic: 'login' }]
const logOf = (...told: Told[]) => extendLog(emptyLog(), tell('a', ...told))
const described = (minute: number, data: object): Told => [minute, 'described', data]

describe('what was learned later', () => {
  it('is told in the order of time, within an event in that of the fields, and the last word holds', () => {
    const log = logOf(STARTED, described(9, { topic: 'bill' }), described(5, { followsUp: 'b', topic: 'refund', customer: 'y' }))
    expect(readLearned(log)).toEqual([
      { field: 'customer', value: 'y', atMs: msOf(5), holds: true },
      { field: 'topic', value: 'refund', atMs: msOf(5), holds: false },
      { field: 'followsUp', value: 'b', atMs: msOf(5), holds: true },
      { field: 'topic', value: 'bill', atMs: msOf(9), holds: true },
    ])
  })

  it.each([null, ''])('clears a field by %j', (value) => {
    expect(readLearned(logOf(STARTED, described(5, { topic: value })))).toEqual([
      { field: 'topic', value: null, atMs: msOf(5), holds: true },
    ])
  })

  it('is nothing of what the start said, or an event left out', () => {
    expect(readLearned(logOf(STARTED, described(5, {}), [6, 'closed', { topic: 'x' }]))).toEqual([])
  })
})

describe('whether it is excluded', () => {
  const excluded = (minute: number, reason: string, name: object = {}): Told => [minute, 'excluded', { reason }, name]

  it.each<[string, Told[], { atMs: number; reason: string } | null]>([
    ['not where nothing says so', [STARTED], null],
    ['since it was', [STARTED, excluded(5, 'spam')], { atMs: msOf(5), reason: 'spam' }],
    ['not once it is back', [excluded(5, 'spam'), [6, 'included']], null],
    [
      'by the last word, whenever it came',
      [excluded(9, 'test'), [6, 'included'], excluded(5, 'spam')],
      { atMs: msOf(9), reason: 'test' },
    ],
    [
      'at one time by the id',
      [excluded(5, 'test', { id: '2' }), [5, 'included', {}, { id: '1' }]],
      { atMs: msOf(5), reason: 'test' },
    ],
  ])('%s', (_, told, exclusion) => {
    expect(readExclusion(logOf(...told))).toEqual(exclusion)
  })
})

describe('the claims', () => {
  const claimed = (minute: number, vendor: string, verdict: string, more: object = {}): Told => [
    minute,
    'claimed',
    { vendor, verdict, ...more },
  ]

  it('are the last of each vendor, by vendor', () => {
    const log = logOf(
      STARTED,
      claimed(9, 'b', 'confirmed', { amountMicros: '7' }),
      claimed(6, 'a', 'none'),
      claimed(5, 'b', 'assumed'),
    )
    expect(readClaims(log)).toEqual([
      { vendor: 'a', verdict: 'none', atMs: msOf(6) },
      { vendor: 'b', verdict: 'confirmed', amountMicros: '7', atMs: msOf(9) },
    ])
  })

  it('are none where nobody made one', () => {
    expect(readClaims(logOf(STARTED, [5, 'described', { topic: 'x' }]))).toEqual([])
  })
})
