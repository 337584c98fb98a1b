import { describe, expect, test } from 'vitest'
import { listClaims } from './lists.ts'
import { countBoth, stintsInWords } from './testing/count_both.ts'
import { DAY, HOUR, type Told, tell } from './testing/tell.ts'

/** docs/metrics.md, section 1. */

const STARTED: Told = [0, 'started', { handler: 'ai', customer: 'x', topic: 'login' }]

describe('events of one instant are read by their type', () => {
  test.each<[string, Told[], string[]]>([
    [
      'started before all others',
      [
        [0, 'resolved'],
        [0, 'message', { from: 'ai' }],
        [0, 'handed_off'],
        [0, 'started', { handler: 'ai' }],
      ],
      ['ai started escalated 0-0', 'human handed_off resolved 0-0'],
    ],
    [
      'handed_off before resolved',
      [STARTED, [5, 'resolved'], [5, 'handed_off']],
      ['ai started escalated 0-5', 'human handed_off resolved 5-5'],
    ],
    ['resolved before closed', [STARTED, [5, 'closed'], [5, 'resolved']], ['ai started resolved 0-5']],
    [
      'resolved before reopened',
      [STARTED, [5, 'reopened'], [5, 'resolved']],
      ['ai started resolved 0-5', 'ai reopened open 5-5'],
    ],
    ['closed before reopened', [STARTED, [5, 'reopened'], [5, 'closed']], ['ai started abandoned 0-5', 'ai reopened open 5-5']],
    [
      'by id: the last of two reopenings changes nothing',
      [
        STARTED,
        [5, 'resolved'],
        [6, 'reopened', { handler: 'human' }, { id: '2' }],
        [6, 'reopened', { handler: 'ai' }, { id: '1' }],
      ],
      ['ai started resolved 0-5', 'ai reopened open 6-6'],
    ],
    [
      'ids by code point, not by UTF-16 unit',
      [
        STARTED,
        [5, 'resolved'],
        [6, 'reopened', { handler: 'human' }, { id: '😀' }],
        [6, 'reopened', { handler: 'ai' }, { id: '\uffee' }],
      ],
      ['ai started resolved 0-5', 'ai reopened open 6-6'],
    ],
  ])('%s', (_, told, stints) => {
    expect(stintsInWords(countBoth(tell('a', ...told)), 'a')).toEqual(stints)
  })
})

describe('which events count', () => {
  test('the same pair of id and source seen again is the same event', () => {
    const events = tell('a', STARTED, [1, 'cost', { amountMicros: '7' }], [5, 'resolved'])
    expect(countBoth([...events, ...events]).row.costMicros.handling).toBe(7n)
  })

  test('the same id from another source is another event', () => {
    const cost = (source: string): Told => [1, 'cost', { amountMicros: '7' }, { id: 'c', source }]
    expect(countBoth(tell('a', STARTED, cost('/one'), cost('/other'), [5, 'resolved'])).row.costMicros.handling).toBe(14n)
  })

  test.each<[string, Told[], string[]]>([
    ['an event before the start counts at the start', [[-9, 'resolved'], STARTED], ['ai started resolved 0-0']],
    [
      'the earliest start counts, whatever others say',
      [[3, 'started', { handler: 'human' }], STARTED, [5, 'resolved']],
      ['ai started resolved 0-5'],
    ],
    [
      'a later start is no activity',
      [STARTED, [2, 'message', { from: 'ai' }], [9, 'started', { handler: 'ai' }]],
      ['ai started open 0-2'],
    ],
    [
      'of two starts of one time that with the lower id counts',
      [
        [0, 'started', { handler: 'human' }, { id: '2' }],
        [0, 'started', { handler: 'ai' }, { id: '1' }],
      ],
      ['ai started open 0-0'],
    ],
    ['without a start nothing counts', [[5, 'resolved']], []],
  ])('%s', (_, told, stints) => {
    expect(stintsInWords(countBoth(tell('a', ...told)), 'a')).toEqual(stints)
  })

  test('at a tie of time and id the source decides', () => {
    const start = (source: string, handler: string): Told => [0, 'started', { handler }, { id: 's', source }]
    const events = tell('a', start('/2', 'ai'), start('/1', 'human'))
    expect(stintsInWords(countBoth(events), 'a')).toEqual(['human started open 0-0'])
  })
})

describe('what a start says', () => {
  const said = { handler: 'human', channel: 'chat', language: 'de', market: 'north', topic: 'login', agentVersion: 'v1' }

  test.each(['handler', 'channel', 'language', 'market', 'topic', 'agentVersion'] as const)('%s is in the segment', (name) => {
    const events = [
      ...tell('a', [0, 'started', said], [5, 'resolved']),
      ...tell('b', [0, 'started', { handler: 'ai' }], [5, 'resolved']),
    ]
    const rows = countBoth(events, { question: { by: [name] } }).answer.rows.map(({ segment, counts }) => [
      segment[name],
      counts.cases,
    ])
    expect(new Map(rows as [string | null, number][])).toEqual(
      new Map([
        [said[name], 1],
        [name === 'handler' ? 'ai' : null, 1],
      ]),
    )
  })

  test('without a customer it is anonymous', () => {
    const events = [...tell('a', STARTED, [5, 'resolved']), ...tell('b', [0, 'started', { handler: 'ai' }], [5, 'resolved'])]
    expect(countBoth(events).row).toMatchObject({ counts: { cases: 2, anonymousCases: 1 }, figures: { anonymousShare: 0.5 } })
  })
})

describe('described', () => {
  const topicsOf = (...told: Told[]) =>
    countBoth(tell('a', STARTED, [5, 'resolved'], ...told), { question: { by: ['topic'] } }).row.segment.topic

  test.each<[string, Told[], string | null]>([
    ['wins over the start', [[9, 'described', { topic: 'billing' }]], 'billing'],
    ['wins though it comes before the start', [[-9, 'described', { topic: 'billing' }]], 'billing'],
    ['a field that is absent changes nothing', [[9, 'described', { language: 'de' }]], 'login'],
    ['null clears', [[9, 'described', { topic: null }]], null],
    ['an empty text clears', [[9, 'described', { topic: '' }]], null],
    [
      'the last by time wins',
      [
        [9, 'described', { topic: 'late' }],
        [8, 'described', { topic: 'early' }],
      ],
      'late',
    ],
    [
      'field by field, whatever comes later of others',
      [
        [8, 'described', { topic: 'billing' }],
        [9, 'described', { language: 'sv' }],
      ],
      'billing',
    ],
    [
      'at a tie of time the higher id wins',
      [
        [9, 'described', { topic: 'two' }, { id: '2' }],
        [9, 'described', { topic: 'one' }, { id: '1' }],
      ],
      'two',
    ],
    [
      'at a tie of time and id the source decides',
      [
        [9, 'described', { topic: 'b' }, { id: '1', source: '/b' }],
        [9, 'described', { topic: 'a' }, { id: '1', source: '/a' }],
      ],
      'b',
    ],
    [
      'its time is as it was sent, also before the start',
      [
        [-8, 'described', { topic: 'later' }, { id: '1' }],
        [-9, 'described', { topic: 'earlier' }, { id: '2' }],
      ],
      'later',
    ],
  ])('%s', (_, told, topic) => {
    expect(topicsOf(...told)).toBe(topic)
  })

  test('moves the issue, so that a re-contact is none of it any more', () => {
    const again = tell('b', [DAY, 'started', { handler: 'ai', customer: 'x', topic: 'login' }], [DAY + 5, 'resolved'])
    const events = [...tell('a', STARTED, [5, 'resolved']), ...again]
    expect(countBoth(events).row.counts).toMatchObject({ cases: 1, brokenRecontact: 1 })
    const told = [...events, ...tell('b', [2 * DAY, 'described', { topic: 'billing' }, { id: 'd' }])]
    expect(countBoth(told).row.counts).toMatchObject({ cases: 2, accepted: 2 })
  })

  test('moves the customer', () => {
    const other = tell(
      'b',
      [DAY, 'started', { handler: 'ai', topic: 'login' }],
      [DAY + 5, 'resolved'],
      [DAY + 6, 'described', { customer: 'x' }],
    )
    expect(countBoth([...tell('a', STARTED, [5, 'resolved']), ...other]).row.counts).toMatchObject({
      cases: 1,
      anonymousCases: 0,
    })
  })

  test('is no activity', () => {
    expect(stintsInWords(countBoth(tell('a', STARTED, [9, 'described', { topic: 'billing' }])), 'a')).toEqual([
      'ai started open 0-0',
    ])
  })
})

describe('excluded', () => {
  const EXCLUDED: Told = [9, 'excluded', { reason: 'test' }]

  test.each<[string, Told[], number]>([
    ['takes the conversation out', [EXCLUDED], 0],
    ['an included that is later brings it back', [EXCLUDED, [10, 'included']], 1],
    ['an included that is earlier does not', [EXCLUDED, [8, 'included']], 0],
    ['before the start, too', [[-9, 'excluded', { reason: 'spam' }]], 0],
    [
      'at a tie of time the higher id wins',
      [
        [9, 'excluded', { reason: 'test' }, { id: '1' }],
        [9, 'included', {}, { id: '2' }],
      ],
      1,
    ],
    [
      'at a tie of time the higher id wins, whichever it is',
      [
        [9, 'excluded', { reason: 'test' }, { id: '2' }],
        [9, 'included', {}, { id: '1' }],
      ],
      0,
    ],
  ])('%s', (_, told, cases) => {
    const { row } = countBoth(tell('a', STARTED, [5, 'resolved'], ...told))
    expect(row.counts).toMatchObject({ cases, conversations: cases })
  })

  test('as the conversation that a followsUp names, too', () => {
    const first = tell('a', STARTED, [5, 'resolved'])
    const second = tell(
      'b',
      [HOUR, 'started', { handler: 'ai', customer: 'x', topic: 'other', followsUp: 'a' }],
      [HOUR + 5, 'resolved'],
    )
    const third = tell('c', [2 * HOUR, 'started', { handler: 'ai', customer: 'x', topic: 'other' }], [2 * HOUR + 5, 'resolved'])
    expect(countBoth([...first, ...second, ...third]).row.counts).toMatchObject({ cases: 2, brokenRecontact: 1 })
    const without = [...first, ...second, ...third, ...tell('a', [3 * HOUR, 'excluded', { reason: 'test' }, { id: 'out' }])]
    expect(countBoth(without).row.counts).toMatchObject({ cases: 1, brokenRecontact: 1, reworkStints: 1 })
  })
})

describe('claimed', () => {
  const claim = (minute: number, vendor: string, verdict: string, id: string): Told => [
    minute,
    'claimed',
    { vendor, verdict, amountMicros: '990000' },
    { id },
  ]

  test('keeps the last claim of each vendor, and counts nowhere', () => {
    const told = tell('a', STARTED, [5, 'resolved'])
    const claims = tell('a', claim(9, 'one', 'assumed', '1'), claim(8, 'one', 'confirmed', '2'), claim(7, 'two', 'none', '3'))
    const counted = countBoth([...told, ...claims])
    expect(listClaims(counted.reading, 'a')).toEqual([
      { vendor: 'one', verdict: 'assumed', amountMicros: '990000' },
      { vendor: 'two', verdict: 'none', amountMicros: '990000' },
    ])
    expect(counted.row).toEqual(countBoth(told).row)
  })
})
