import { expect, test } from 'vitest'
import type { SupportEvent } from '#core/event/types.ts'
import { countBatch } from '../counting/count_batch.ts'
import { customerIdOf } from '../counting/identify.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { readConversation } from './read_conversation.ts'

const NOW = new Date('2026-03-31T12:00:00Z')
const at = (day: number, minute = 0): number => Date.UTC(2026, 2, day, 0, minute)
let founded = 0
let eventCount = 0

const event = (type: SupportEvent['type'], subject: string, timeMs: number, data: object = {}): SupportEvent =>
  ({ type, subject, timeMs, data, id: `e${++eventCount}`, source: '/test' }) as SupportEvent
const solved = (id: string, day: number): SupportEvent[] => [
  event('conversation.started', id, at(day), { handler: 'ai', customer: 'x', topic: 'billing' }),
  event('conversation.resolved', id, at(day, 10)),
]
const claim = (vendor: string, verdict: string, minute: number, amountMicros?: string): SupportEvent =>
  event('conversation.claimed', 'c', at(5, minute), { vendor, verdict, amountMicros })

async function detailOf(events: SupportEvent[], id = 'c') {
  const workspaceId = await createWorkspace({ slug: `later${++founded}`, name: 'Test' })
  await countBatch(workspaceId, events, [], NOW)
  return readConversation(workspaceId, id, NOW)
}

test('an excluded conversation says since when and why, and strikes its stints from the figures', async () => {
  const events = [...solved('c', 5), event('conversation.excluded', 'c', at(6), { reason: 'test' })]
  const detail = await detailOf(events)
  expect(detail).toMatchObject({
    startedAt: '2026-03-05T00:00:00.000Z',
    excluded: { at: '2026-03-06T00:00:00.000Z', reason: 'test' },
    cases: [],
    struckStints: [{ position: 0, handler: 'ai', outcome: 'resolved', costMicros: '250000' }],
  })
  expect(detail.explanation.join(' ')).toMatch(/taken out on 6 Mar 2026, 00:00: a test\. It counts nowhere/)
})

test('one that was put back again says nothing of it', async () => {
  const back = [event('conversation.excluded', 'c', at(6), { reason: 'spam' }), event('conversation.included', 'c', at(7))]
  const detail = await detailOf([...solved('c', 5), ...back])
  expect(detail).toMatchObject({ excluded: null, struckStints: [], cases: [{ state: 'accepted' }] })
})

test('what was learned later stands in the order of time, and says what of it holds', async () => {
  const detail = await detailOf([
    ...solved('c', 5),
    event('conversation.described', 'c', at(5, 9), { topic: 'login', market: null }),
    event('conversation.described', 'c', at(5, 5), { topic: 'refund', customer: 'y' }),
  ])
  expect(detail.learned.map(({ field, value, holds }) => [field, value, holds])).toEqual([
    ['customer', customerIdOf('y'), true],
    ['topic', 'refund', false],
    ['market', null, true],
    ['topic', 'login', true],
  ])
  expect(detail).toMatchObject({ customer: customerIdOf('y'), segment: { topic: 'login' } })
})

test('a claim stands beside our own verdict, the last of each vendor', async () => {
  const recontact = event('conversation.started', 'again', at(8, 10), { handler: 'human', customer: 'x', topic: 'billing' })
  const claims = [claim('Nova', 'none', 1), claim('Echo', 'assumed', 3, '990000'), claim('Echo', 'none', 2)]
  const detail = await detailOf([...solved('c', 5), recontact, ...claims])
  expect(detail.claims).toEqual([
    {
      vendor: 'Echo',
      verdict: 'assumed',
      amountMicros: '990000',
      at: '2026-03-05T00:03:00.000Z',
      words: 'Echo assumes a resolution, and charges $0.99; by our count: broken by a re-contact 3 days later.',
    },
    expect.objectContaining({
      vendor: 'Nova',
      amountMicros: null,
      words: 'Nova says that it was not resolved; by our count: broken by a re-contact 3 days later.',
    }),
  ])
})
