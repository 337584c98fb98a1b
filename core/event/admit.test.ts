import { describe, expect, it } from 'vitest'
import { type AdmissionContext, admitEvent, EARLIEST_MS, MAX_AHEAD_MS } from './admit.ts'
import { EVENT_TYPES, type EventType } from './types.ts'

const NOW = Date.parse('2026-11-16T10:00:00Z')
const CONTEXT: AdmissionContext = { nowMs: NOW, keepsFromMs: null, pseudonymOf: (customer) => `(${customer})` }
const ENVELOPE = { specversion: '1.0', id: '1', source: 'helpdesk', subject: 's', time: '2026-11-16T09:00:00Z' }

const admit = (event: object, context: Partial<AdmissionContext> = {}) =>
  admitEvent({ ...ENVELOPE, type: 'conversation.closed', ...event }, { ...CONTEXT, ...context })

/** What is kept of `data`, or why it was refused. */
function keptOf(type: EventType, data: unknown): unknown {
  const result = admit({ type, ...(data !== undefined && { data }) })
  return result.ok ? result.event.data : `${result.rejection.code} ${result.rejection.message}`
}
const reasonOf = (event: object, context: Partial<AdmissionContext> = {}): string => {
  const result = admit(event, context)
  return result.ok ? 'taken' : `${result.rejection.code} ${result.rejection.message}`
}

describe('an event that is taken', () => {
  it('has what identifies it, its time in milliseconds, and no more', () => {
    expect(
      admit({ time: '2026-11-16T10:00:00.123987+01:00', data: { text: 'secret' }, datacontenttype: 'application/json' }),
    ).toEqual({
      ok: true,
      event: {
        type: 'conversation.closed',
        id: '1',
        source: 'helpdesk',
        subject: 's',
        timeMs: Date.parse('2026-11-16T09:00:00.123Z'),
        data: {},
      },
    })
  })

  it.each(['2026-11-16t09:00:00z', '2026-11-16T09:00:00z', '2026-11-16t09:00:00+00:00'])('may write its time as %s', (time) => {
    expect(admit({ time })).toMatchObject({ ok: true, event: { timeMs: NOW - 3_600_000 } })
  })

  it('is told by the pseudonym of a customer who left, and by nothing else', () => {
    expect(admit({ type: 'customer.churned' })).toMatchObject({ ok: true, event: { subject: '(s)' } })
    for (const type of EVENT_TYPES.filter((other) => other !== 'customer.churned')) {
      const needed = { handler: 'ai', from: 'ai', score: 1, amount: '1', reason: 'spam', vendor: 'v', verdict: 'none' }
      expect(admit({ type, data: needed })).toMatchObject({ ok: true, event: { type, subject: 's' } })
    }
  })
})

describe('what is kept of its data', () => {
  const TEXTS = { channel: 'c', language: 'l', market: 'm', topic: 't', agentVersion: 'a', followsUp: 'f' }
  const NOTHING = { customer: null, ...Object.fromEntries(Object.keys(TEXTS).map((field) => [field, null])) }

  it.each<[EventType, unknown, unknown]>([
    ['conversation.started', { handler: 'human' }, { handler: 'human' }],
    [
      'conversation.started',
      { handler: 'ai', customer: 'x', ...TEXTS, text: 'secret' },
      { handler: 'ai', customer: '(x)', ...TEXTS },
    ],
    ['conversation.started', { handler: 'ai', ...NOTHING, topic: '', customer: '' }, { handler: 'ai' }],
    ['conversation.message', { from: 'customer', text: 'secret' }, { from: 'customer' }],
    ['conversation.handed_off', undefined, {}],
    ['conversation.handed_off', { reason: 'r', team: 't', note: 'n' }, { reason: 'r', team: 't' }],
    ['conversation.resolved', { by: 'me' }, {}],
    ['conversation.closed', null, {}],
    ['conversation.reopened', undefined, {}],
    ['conversation.reopened', { handler: 'human' }, { handler: 'human' }],
    ['conversation.reopened', { handler: null }, {}],
    ['conversation.rated', { score: 5 }, { score: 5 }],
    ['conversation.cost', { amount: '0.25' }, { amountMicros: '250000' }],
    ['conversation.cost', { amount: '1', line: 'vendor' }, { amountMicros: '1000000', line: 'vendor' }],
    ['conversation.cost', { amount: '1', line: null }, { amountMicros: '1000000' }],
    ['conversation.described', undefined, {}],
    ['conversation.described', { customer: 'x', ...TEXTS, text: 'secret' }, { customer: '(x)', ...TEXTS }],
    ['conversation.described', { customer: '', topic: '', market: null }, { customer: null, topic: null, market: null }],
    ['conversation.excluded', { reason: 'spam' }, { reason: 'spam' }],
    ['conversation.included', {}, {}],
    ['conversation.claimed', { vendor: 'v', verdict: 'assumed' }, { vendor: 'v', verdict: 'assumed' }],
    [
      'conversation.claimed',
      { vendor: 'v', verdict: 'none', amount: '0.99' },
      { vendor: 'v', verdict: 'none', amountMicros: '990000' },
    ],
    ['conversation.claimed', { vendor: 'v', verdict: 'none', amount: null }, { vendor: 'v', verdict: 'none' }],
    ['customer.churned', undefined, {}],
    ['release.deployed', undefined, {}],
    ['release.deployed', { note: 'n', by: 'me' }, { note: 'n' }],
  ])('%s, %j: %j', (type, data, kept) => {
    expect(keptOf(type, data)).toEqual(kept)
  })

  it.each<[EventType, unknown, string]>([
    ['conversation.started', undefined, 'invalid_event data: '],
    ['conversation.started', {}, 'invalid_event data.handler: '],
    ['conversation.started', { handler: 'bot' }, 'invalid_event data.handler: '],
    ['conversation.started', { handler: 'ai', customer: 'x'.repeat(513) }, 'too_large data.customer: '],
    ['conversation.started', { handler: 'ai', followsUp: 'x'.repeat(513) }, 'too_large data.followsUp: '],
    ...['channel', 'language', 'market', 'topic', 'agentVersion'].map((field): [EventType, unknown, string] => [
      'conversation.started',
      { handler: 'ai', [field]: 'x'.repeat(201) },
      `too_large data.${field}: `,
    ]),
    ['conversation.started', { handler: 'ai', topic: 'a\0b' }, 'invalid_event data.topic: must be well-formed'],
    ['conversation.started', { handler: 'ai', topic: 7 }, 'invalid_event data.topic: '],
    ['conversation.message', { from: 'bot' }, 'invalid_event data.from: '],
    ['conversation.handed_off', { reason: 'x'.repeat(201) }, 'too_large data.reason: '],
    ['conversation.handed_off', 'billing', 'invalid_event data: '],
    ['conversation.resolved', 'yes', 'invalid_event data: '],
    ['conversation.reopened', { handler: 'bot' }, 'invalid_event data.handler: '],
    ['conversation.rated', { score: 0 }, 'invalid_event data.score: '],
    ['conversation.rated', { score: 6 }, 'invalid_event data.score: '],
    ['conversation.rated', { score: 4.5 }, 'invalid_event data.score: '],
    ['conversation.cost', { amount: 1 }, 'invalid_event data.amount: '],
    ['conversation.cost', { amount: '-1' }, 'invalid_event data.amount: a decimal string'],
    ['conversation.cost', { amount: '1', line: 'rent' }, 'invalid_event data.line: '],
    ['conversation.described', { topic: 'x'.repeat(201) }, 'too_large data.topic: '],
    ['conversation.described', { customer: 'x'.repeat(513) }, 'too_large data.customer: '],
    ['conversation.described', { topic: '\ud800' }, 'invalid_event data.topic: must be well-formed'],
    ['conversation.excluded', undefined, 'invalid_event data: '],
    ['conversation.excluded', { reason: 'boring' }, 'invalid_event data.reason: '],
    ['conversation.claimed', { verdict: 'none' }, 'invalid_event data.vendor: '],
    ['conversation.claimed', { vendor: '', verdict: 'none' }, 'invalid_event data.vendor: '],
    ['conversation.claimed', { vendor: 'x'.repeat(201), verdict: 'none' }, 'too_large data.vendor: '],
    ['conversation.claimed', { vendor: 'a\0', verdict: 'none' }, 'invalid_event data.vendor: must be well-formed'],
    ['conversation.claimed', { vendor: 'v', verdict: 'won' }, 'invalid_event data.verdict: '],
    ['conversation.claimed', { vendor: 'v', verdict: 'none', amount: 'x' }, 'invalid_event data.amount: '],
    ['release.deployed', { note: 'x'.repeat(201) }, 'too_large data.note: '],
  ])('of %s refuses %j', (type, data, told) => {
    expect(keptOf(type, data)).toEqual(expect.stringContaining(told))
  })

  it('has room up to its limits', () => {
    const [longest, value] = ['x'.repeat(512), 'x'.repeat(200)]
    expect(keptOf('conversation.started', { handler: 'ai', customer: longest, followsUp: longest, topic: value })).toMatchObject({
      topic: value,
    })
    expect(keptOf('conversation.claimed', { vendor: value, verdict: 'none' })).toMatchObject({ vendor: value })
  })
})

describe('an event that is refused', () => {
  it.each<[string, object, string]>([
    ['another version', { specversion: '0.3' }, 'invalid_event specversion: '],
    ['no id', { id: undefined }, 'invalid_event id: '],
    ['an empty id', { id: '' }, 'invalid_event id: '],
    ['a long id', { id: 'x'.repeat(513) }, 'too_large id: '],
    ['an id that cannot be kept', { id: 'a\0' }, 'invalid_event id: must be well-formed'],
    ['an empty source', { source: '' }, 'invalid_event source: '],
    ['a long subject', { subject: 'x'.repeat(513) }, 'too_large subject: '],
    ['a type that is none', { type: 'conversation.begun' }, 'unknown_type type: '],
    ['a type that is no text', { type: 7 }, 'invalid_event type: '],
    ['no type', { type: undefined }, 'invalid_event type: '],
    ['a time that is none', { time: 'yesterday' }, 'invalid_time time: not an RFC 3339 instant'],
    ['a time without its offset', { time: '2026-11-16T09:00:00' }, 'invalid_time time: not an RFC 3339 instant'],
    ['a time that is no text', { time: 7 }, 'invalid_event time: '],
    ['a time that is a list of texts', { time: ['2026-11-16t09:00:00z'] }, 'invalid_event time: '],
    ['a time that is an object', { time: {} }, 'invalid_event time: '],
    ['a day that is none', { time: '2026-02-30T09:00:00Z' }, 'invalid_time time: '],
  ])('for %s', (_, event, told) => {
    expect(reasonOf(event)).toContain(told)
  })

  it.each([7, 'text', null, undefined, true])('for being %j', (value) => {
    const message = expect.stringContaining('expected object')
    expect(admitEvent(value, CONTEXT)).toMatchObject({ ok: false, rejection: { id: null, code: 'invalid_event', message } })
  })

  it.each<[string, number, number | null, string]>([
    ['the first instant there is', EARLIEST_MS, null, 'taken'],
    ['the one before', EARLIEST_MS - 1, null, 'too_old time: before 2000-01-01, or before what this workspace keeps'],
    ['the first that is kept', NOW - 1_000, NOW - 1_000, 'taken'],
    ['the one before that', NOW - 1_001, NOW - 1_000, 'too_old time: before 2000-01-01, or before what this workspace keeps'],
    [
      'one that would be kept, but is too old for all',
      EARLIEST_MS - 1,
      EARLIEST_MS - 9,
      'too_old time: before 2000-01-01, or before what this workspace keeps',
    ],
    ['a day ahead', NOW + MAX_AHEAD_MS, null, 'taken'],
    ['more', NOW + MAX_AHEAD_MS + 1, null, 'in_the_future time: more than 24 hours ahead'],
  ])('by its time: %s', (_, ms, keepsFromMs, told) => {
    expect(reasonOf({ time: new Date(ms).toISOString() }, { keepsFromMs })).toBe(told)
  })

  it('is told by its id, cut to what fits', () => {
    expect(admit({ type: 'x', id: 'me' })).toMatchObject({ rejection: { id: 'me' } })
    expect(admit({ type: 'x', id: 'x'.repeat(300) })).toMatchObject({ rejection: { id: 'x'.repeat(100) } })
    expect(admit({ type: 'x', id: `${'x'.repeat(99)}\u{1f600}` })).toMatchObject({ rejection: { id: `${'x'.repeat(99)}\ufffd` } })
    expect(admit({ type: 'x', id: 7 })).toMatchObject({ rejection: { id: null } })
  })

  it('takes a day ahead for 24 hours, and 2000 for the beginning', () => {
    expect([MAX_AHEAD_MS, EARLIEST_MS]).toEqual([86_400_000, 946_684_800_000])
  })
})
