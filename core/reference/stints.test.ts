import { describe, expect, test } from 'vitest'
import { listStints, listUntakenHandoffs } from './lists.ts'
import { countBoth, stintsInWords } from './testing/count_both.ts'
import { DAY, HOUR, msOf, type Told, tell } from './testing/tell.ts'

/** docs/metrics.md, section 2. */

const AI: Told = [0, 'started', { handler: 'ai', customer: 'x' }]
const HUMAN: Told = [0, 'started', { handler: 'human', customer: 'x' }]
const policy = { passOnReasons: ['by_design'] }

describe('what an event does to a conversation', () => {
  test.each<[event: string, when: string, told: Told[], stints: string[]]>([
    ['started', 'new', [AI], ['ai started open 0-0']],
    ['started', 'new, with a human', [HUMAN], ['human started open 0-0']],
    [
      'handed_off',
      'open with the AI',
      [AI, [3, 'handed_off', { reason: 'stuck' }]],
      ['ai started escalated 0-3', 'human handed_off open 3-3'],
    ],
    [
      'handed_off',
      'open with the AI, no reason',
      [AI, [3, 'handed_off']],
      ['ai started escalated 0-3', 'human handed_off open 3-3'],
    ],
    [
      'handed_off',
      'open with the AI, passed on',
      [AI, [3, 'handed_off', { reason: 'by_design' }]],
      ['ai started passed_on 0-3', 'human handed_off open 3-3'],
    ],
    ['handed_off', 'open with a human', [HUMAN, [3, 'handed_off', { reason: 'stuck' }]], ['human started open 0-3']],
    ['handed_off', 'ended', [AI, [3, 'resolved'], [5, 'handed_off']], ['ai started resolved 0-3', 'human handed_off open 5-5']],
    [
      'handed_off',
      'ended by a close',
      [AI, [3, 'closed'], [5, 'handed_off']],
      ['ai started abandoned 0-3', 'human handed_off open 5-5'],
    ],
    ['resolved', 'open', [AI, [3, 'resolved']], ['ai started resolved 0-3']],
    ['resolved', 'open with a human', [HUMAN, [3, 'resolved']], ['human started resolved 0-3']],
    ['closed', 'open', [AI, [3, 'closed']], ['ai started abandoned 0-3']],
    ['resolved', 'ended', [AI, [3, 'resolved'], [5, 'resolved']], ['ai started resolved 0-3']],
    ['resolved', 'ended by a close', [AI, [3, 'closed'], [5, 'resolved']], ['ai started abandoned 0-3']],
    ['closed', 'ended', [AI, [3, 'resolved'], [5, 'closed']], ['ai started resolved 0-3']],
    [
      'reopened',
      'ended',
      [AI, [3, 'resolved'], [5, 'reopened', { handler: 'human' }]],
      ['ai started resolved 0-3', 'human reopened open 5-5'],
    ],
    [
      'reopened',
      'ended, no handler',
      [AI, [3, 'resolved'], [5, 'reopened']],
      ['ai started resolved 0-3', 'ai reopened open 5-5'],
    ],
    [
      'reopened',
      'ended with a human, no handler',
      [AI, [3, 'handed_off'], [4, 'resolved'], [5, 'reopened']],
      ['ai started escalated 0-3', 'human handed_off resolved 3-4', 'human reopened open 5-5'],
    ],
    ['reopened', 'open', [AI, [5, 'reopened', { handler: 'human' }]], ['ai started open 0-5']],
    ['message', 'open', [AI, [5, 'message', { from: 'customer' }]], ['ai started open 0-5']],
    ['message', 'ended', [AI, [3, 'resolved'], [5, 'message', { from: 'customer' }]], ['ai started resolved 0-3']],
    ['rated', 'open', [AI, [5, 'rated', { score: 3 }]], ['ai started open 0-0']],
    ['cost', 'open', [AI, [5, 'cost', { amountMicros: '1' }]], ['ai started open 0-0']],
    ['described', 'open', [AI, [5, 'described', { topic: 'login' }]], ['ai started open 0-0']],
    ['included', 'open', [AI, [5, 'included']], ['ai started open 0-0']],
    ['claimed', 'open', [AI, [5, 'claimed', { vendor: 'v', verdict: 'none' }]], ['ai started open 0-0']],
  ])('%s, %s', (_event, _when, told, stints) => {
    expect(stintsInWords(countBoth(tell('a', ...told), { policy }), 'a')).toEqual(stints)
  })

  test.each<[string, Told]>([
    ['message', [9, 'message', { from: 'ai' }]],
    ['handed_off', [9, 'handed_off']],
    ['reopened', [9, 'reopened']],
    ['resolved before', [9, 'resolved']],
  ])('an open stint reaches to the last activity: %s', (_, last) => {
    const stints = stintsInWords(countBoth(tell('a', HUMAN, [4, 'closed'], [6, 'reopened'], last)), 'a')
    expect(stints.at(-1)).toMatch(/^human reopened \w+ 6-9$/)
  })
})

describe('the cost of a stint', () => {
  const costs = (told: readonly Told[], prices: Record<string, unknown> = {}) =>
    listStints(countBoth(tell('a', ...told), { policy: { ...policy, ...prices } }).reading).map(({ costMicros }) => costMicros)
  const card = (from: string | null, perStint: string, perMinute = '0') => ({
    from,
    ai: { perStint, perMinute },
    human: { perStint: '9', perMinute: '0' },
  })

  test.each<[string, Told[], Record<string, unknown>, bigint[]]>([
    ['0.25 for the AI by default', [AI], {}, [250_000n]],
    ['4.00 for a human by default', [HUMAN, [3, 'resolved']], {}, [4_000_000n]],
    ['the sum of its cost events', [AI, [1, 'cost', { amountMicros: '7' }], [2, 'cost', { amountMicros: '8' }]], {}, [15n]],
    ['a cost event of 0', [AI, [1, 'cost', { amountMicros: '0' }]], {}, [0n]],
    [
      'each its own cost events',
      [AI, [3, 'resolved'], [5, 'cost', { amountMicros: '7' }], [6, 'reopened'], [6, 'cost', { amountMicros: '8' }]],
      {},
      [7n, 8n],
    ],
    ['the others the rate card', [AI, [3, 'resolved'], [6, 'reopened'], [6, 'cost', { amountMicros: '8' }]], {}, [250_000n, 8n]],
    [
      'parts of minutes, rounded down to the micro',
      [AI, [1 / 7, 'resolved']],
      { rateCards: [card(null, '1', '0.000010')] },
      [1_000_001n],
    ],
    ['minutes', [AI, [90, 'resolved']], { rateCards: [card(null, '0.5', '0.01')] }, [1_400_000n]],
    [
      'no minutes while it is open',
      [AI, [90, 'message', { from: 'ai' }]],
      { rateCards: [card(null, '0.5', '0.01')] },
      [500_000n],
    ],
    [
      'the card in force at its start',
      [AI, [9 * DAY, 'resolved']],
      { rateCards: [card('2026-03-03', '2'), card(null, '1')] },
      [1_000_000n],
    ],
    ['from the day of the card', [AI], { rateCards: [card('2026-03-02', '2'), card(null, '1')] }, [2_000_000n]],
    [
      'the latest card of several',
      [AI],
      { rateCards: [card('2026-03-01', '3'), card(null, '1'), card('2026-02-01', '2')] },
      [3_000_000n],
    ],
    [
      'of one date the last card of the list',
      [AI],
      { rateCards: [card(null, '1'), card('2026-03-01', '2'), card('2026-03-01', '3')] },
      [3_000_000n],
    ],
    [
      'from local midnight: 18:15 (UTC) in Kathmandu',
      [[9 * HOUR + 15, 'started', { handler: 'ai' }]],
      { rateCards: [card('2026-03-03', '2'), card(null, '1')], timeZone: 'Asia/Kathmandu' },
      [2_000_000n],
    ],
  ])('%s', (_, told, prices, wanted) => {
    expect(costs(told, prices)).toEqual(wanted)
  })
})

describe('handoffs', () => {
  const handoffs = (told: readonly Told[], handoffTargetMinutes = 30) => {
    const { row } = countBoth(tell('a', ...told), { policy: { ...policy, handoffTargetMinutes } })
    const { handoffs: all, handoffsTakenUp, handoffsInTime } = row.counts
    return [all, handoffsTakenUp, handoffsInTime, row.handoffWaitMs / 60_000]
  }
  const written = (minute: number, from = 'human'): Told => [minute, 'message', { from }]
  const OFF: Told = [10, 'handed_off']

  test.each<[string, Told[], number[]]>([
    ['none', [AI, [3, 'resolved']], [0, 0, 0, 0]],
    ['of a conversation whose first stint is open', [HUMAN, OFF], [0, 0, 0, 0]],
    ['not taken up', [AI, OFF], [1, 0, 0, 0]],
    ['passed on is a handoff too', [AI, [10, 'handed_off', { reason: 'by_design' }], written(12)], [1, 1, 1, 2]],
    ['of an ended conversation, too', [AI, [3, 'resolved'], OFF, written(12)], [1, 1, 1, 2]],
    ['at its very start', [AI, OFF, written(10)], [1, 1, 1, 0]],
    ['at its very end', [AI, OFF, [20, 'resolved'], written(20)], [1, 1, 1, 10]],
    ['after its end: not', [AI, OFF, [20, 'resolved'], written(21)], [1, 0, 0, 0]],
    ['before its start: not', [AI, written(9), OFF], [1, 0, 0, 0]],
    ['exactly at the target', [AI, OFF, written(40)], [1, 1, 1, 30]],
    ['a millisecond beyond', [AI, OFF, written(40 + 1 / 60_000)], [1, 1, 0, 30 + 1 / 60_000]],
    ['the earliest message', [AI, OFF, written(50), written(12)], [1, 1, 1, 2]],
    ['only a human takes it up', [AI, OFF, written(11, 'customer'), written(12, 'ai')], [1, 0, 0, 0]],
    ['two of one conversation', [AI, OFF, written(12), [20, 'resolved'], [30, 'handed_off'], written(90)], [2, 2, 1, 62]],
    [
      'a message at the end of one and the start of the next',
      [AI, OFF, [20, 'resolved'], [20, 'reopened'], written(20)],
      [1, 1, 1, 10],
    ],
  ])('%s', (_, told, wanted) => {
    expect(handoffs(told)).toEqual(wanted)
  })

  test('stand at the end of the first stint, whenever they come', () => {
    const events = tell('a', AI, [10, 'resolved'], [3 * DAY, 'handed_off'], written(3 * DAY + 5))
    expect(countBoth(events, { fromMinute: 0, toMinute: 15 }).row.counts).toMatchObject({ handoffs: 1, handoffsTakenUp: 1 })
  })

  test('are listed while nobody has taken them up', () => {
    const events = [
      ...tell('a', AI, OFF),
      ...tell('b', AI, [5, 'handed_off'], [7, 'closed']),
      ...tell('c', AI, OFF, written(12)),
      ...tell('d', AI, [3, 'handed_off'], [9, 'excluded', { reason: 'test' }]),
    ]
    expect(listUntakenHandoffs(countBoth(events).reading)).toMatchObject([
      { conversation: 'b', startMs: msOf(5), hasEnded: true },
      { conversation: 'a', startMs: msOf(10), hasEnded: false },
    ])
  })
})
