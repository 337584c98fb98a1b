import { expect, it } from 'vitest'
import type { SupportEvent } from '../event/types.ts'
import { sourceHoursOf } from './source_hours.ts'

const event = (source: string, timeMs: number, type = 'conversation.message', data: object = {}): SupportEvent =>
  ({ source, timeMs, type, data, id: `${source}${timeMs}`, subject: 'c' }) as SupportEvent

it('counts events by the hour that they tell and their source, handoffs and those without a reason among them', () => {
  const events = [
    event('/a', 3_599_999),
    event('/a', 3_600_000),
    event('/b', 3_600_001),
    event('/a', 7_199_999, 'conversation.handed_off', { reason: 'x' }),
    event('/a', 3_600_002, 'conversation.handed_off'),
    event('/a', -1, 'conversation.handed_off', { reason: null }),
  ]
  expect(sourceHoursOf(events)).toEqual([
    { source: '/a', hour: 0, events: 1, handoffs: 0, reasonless: 0 },
    { source: '/a', hour: 1, events: 3, handoffs: 2, reasonless: 1 },
    { source: '/b', hour: 1, events: 1, handoffs: 0, reasonless: 0 },
    { source: '/a', hour: -1, events: 1, handoffs: 1, reasonless: 1 },
  ])
})
