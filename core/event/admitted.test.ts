import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventStream } from '#prisma/seed/arbitraries/support_events.ts'
import { admitAgain } from './admitted.ts'
import { EVENT_TYPES, type SupportEvent } from './types.ts'

const NOW = Date.parse('2026-11-16T10:00:00Z')
const CONTEXT = { nowMs: NOW, keepsFromMs: null }
const PSEUDONYM = '0123456789abcdef'.repeat(4)
const EVENT = { type: 'conversation.closed', id: '1', source: 'helpdesk', subject: 's', timeMs: NOW - 1, data: {} }

const again = (change: object, context = {}) => admitAgain({ ...EVENT, ...change } as SupportEvent, { ...CONTEXT, ...context })

/** As our door would have admitted it: customers as pseudonyms, what clears as null, nothing that is undefined. */
function asAdmitted(event: SupportEvent): SupportEvent {
  const text = JSON.stringify(event, (key, value) => (key === 'customer' && value ? PSEUDONYM : value === '' ? null : value))
  const told = JSON.parse(text) as SupportEvent
  return told.type === 'customer.churned' ? { ...told, subject: PSEUDONYM } : told
}

describe('an event that is said to be admitted', () => {
  it('is taken as it is where our door could have made it', () => {
    fc.assert(
      fc.property(eventStream(), (events) => {
        for (const event of events.map(asAdmitted)) expect(admitAgain(event, CONTEXT)).toEqual({ ok: true, event })
      }),
      { numRuns: 50 },
    )
    for (const amountMicros of ['0', '1', '999999999999999']) {
      const cost = { type: 'conversation.cost', data: { amountMicros, line: 'vendor' } }
      expect(again(cost)).toEqual({ ok: true, event: { ...EVENT, ...cost } })
    }
  })

  it('may leave out what a vendor charges, in whichever way', () => {
    const claim = (amount: object) => ({ type: 'conversation.claimed', data: { vendor: 'v', verdict: 'none', ...amount } })
    for (const amount of [{}, { amountMicros: null }])
      expect(again(claim(amount))).toEqual({ ok: true, event: { ...EVENT, ...claim({}) } })
  })

  it.each<[string, object, string]>([
    ['a type that there is not', { type: 'conversation.gone' }, 'unknown_type'],
    ['an id that cannot be kept', { id: 'a\0' }, 'invalid_event'],
    ['a long subject', { subject: 'x'.repeat(513) }, 'too_large'],
    ['a time before all', { timeMs: -1 }, 'too_old'],
    ['a time that is none', { timeMs: Number.MAX_VALUE }, 'invalid_time'],
    ['a time to come', { timeMs: NOW + 86_400_001 }, 'in_the_future'],
    ['no data where some must be', { type: 'conversation.started', data: null }, 'invalid_event'],
    ['data that are a text', { type: 'conversation.started', data: 'text' }, 'invalid_event'],
    ['money that is none', { type: 'conversation.cost', data: { amountMicros: '-1' } }, 'invalid_event'],
    ['money without end', { type: 'conversation.cost', data: { amountMicros: '9'.repeat(16) } }, 'invalid_event'],
    ['money behind a letter', { type: 'conversation.cost', data: { amountMicros: 'a1' } }, 'invalid_event'],
    ['money before a letter', { type: 'conversation.cost', data: { amountMicros: '1a' } }, 'invalid_event'],
    ['micros with decimals', { type: 'conversation.cost', data: { amountMicros: '1.5' } }, 'invalid_event'],
    [
      'a fee in decimals',
      { type: 'conversation.claimed', data: { vendor: 'v', verdict: 'none', amountMicros: '1.5' } },
      'invalid_event',
    ],
    ['money as a number', { type: 'conversation.cost', data: { amountMicros: 1 } }, 'invalid_event'],
    ['a customer by name', { type: 'conversation.started', data: { handler: 'ai', customer: 'Ann' } }, 'invalid_event'],
    ['more than a pseudonym', { type: 'customer.churned', subject: `${PSEUDONYM}0` }, 'invalid_event'],
    ['a pseudonym behind a name', { type: 'customer.churned', subject: `Ann ${PSEUDONYM}` }, 'invalid_event'],
    ['a customer learned by name', { type: 'conversation.described', data: { customer: 'Ann' } }, 'invalid_event'],
    ['a customer who left, by name', { type: 'customer.churned', subject: 'Ann' }, 'invalid_event'],
  ])('is refused with %s', (_, change, code) => {
    expect(again(change)).toMatchObject({ ok: false, rejection: { code } })
  })

  it('says what its customer should be', () => {
    const refused = { id: EVENT.id, code: 'invalid_event', message: 'the customer is no pseudonym' }
    expect(again({ type: 'customer.churned', subject: 'Ann' })).toEqual({ ok: false, rejection: refused })
  })

  it('is refused where the workspace no longer keeps its time', () => {
    expect(again({}, { keepsFromMs: NOW })).toMatchObject({ ok: false, rejection: { code: 'too_old' } })
  })

  it('loses what its type does not have', () => {
    for (const type of EVENT_TYPES.slice(3, 5))
      expect(again({ type, data: { text: 'secret' }, more: 1 })).toEqual({ ok: true, event: { ...EVENT, type } })
  })
})
