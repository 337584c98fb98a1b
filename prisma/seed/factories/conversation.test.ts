import { describe, expect, it } from 'vitest'
import { admitEvent } from '#core/event/admit.ts'
import { conversation } from './conversation.ts'
import { churned, released, started } from './events.ts'

const at = '2026-11-16T09:00:00Z'
const context = {
  nowMs: Date.parse('2026-11-17T00:00:00Z'),
  keepsFromMs: null,
  pseudonymOf: (customer: string) => `p-${customer}`,
}

describe('factories', () => {
  it('tell a conversation in the order of its steps, with ids of its own', () => {
    const { events } = conversation('c1', at, { handler: 'ai', customer: 'ada' })
      .after({ minutes: 5 })
      .handedOff({ reason: 'asked' })
      .after({ hours: 1, minutes: 10 })
      .resolved()
    expect(events.map(({ id, time }) => [id, time])).toEqual([
      ['c1/0', '2026-11-16T09:00:00.000Z'],
      ['c1/1', '2026-11-16T09:05:00.000Z'],
      ['c1/2', '2026-11-16T10:15:00.000Z'],
    ])
  })

  it('make events that the door takes', () => {
    const told = conversation('c1', at, { handler: 'human', customer: 'ada', followsUp: 'c0' })
      .message('customer')
      .cost('4.00', 'labour')
      .resolved()
      .rated(5)
      .reopened('ai')
      .closed()
    const events = [...told.events, started('c2', { at }), churned('ada', { at }), released('v2', { at, note: 'calmer' })]
    for (const event of events) expect(admitEvent(event, context)).toMatchObject({ ok: true, event: { id: event.id } })
  })
})
