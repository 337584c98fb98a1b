import fc from 'fast-check'
import type { SupportEvent } from '#core/event/types.ts'
import { toldLater } from './told_later.ts'

const DAY_MS = 86_400_000
const START_MS = Date.UTC(2026, 2, 20)

/**
 * Streams of a small, crowded world: few customers, conversations and topics, so that stints meet in cases, cases merge
 * and come apart, `followsUp` runs in chains and circles, starts arrive late or twice, conversations change their customer or are
 * taken out, and ties are common.
 */
export function eventStream(options: { days?: number; maxLength?: number } = {}): fc.Arbitrary<SupportEvent[]> {
  const { days = 45, maxLength = 60 } = options
  const conversation = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'ä😀')
  // Whole quarter days make ties and windows that end exactly on an event.
  const timeMs = fc.oneof(
    fc.nat(days * 4).map((quarter) => START_MS + (quarter * DAY_MS) / 4),
    fc.nat(days * DAY_MS).map((ms) => START_MS + ms),
  )
  const started = fc.record({
    handler: fc.constantFrom('ai', 'human'),
    customer: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('x', 'y') }, { weight: 1, arbitrary: fc.constant(undefined) }),
    topic: optional(fc.constantFrom('billing', 'login')),
    language: optional(fc.constantFrom('de', 'sv')),
    channel: optional(fc.constantFrom('chat', 'phone')),
    followsUp: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: conversation }),
  })
  const start = fc.record({ type: fc.constant('conversation.started'), subject: conversation, data: started })
  const other = otherEvents(conversation)
  // Without enough starts nothing counts; without a fixed size most streams would be too short to bring stints together.
  const drawn = fc.tuple(
    fc.array(fc.tuple(start, timeMs), { minLength: 3, maxLength: 14, size: 'max' }),
    fc.array(fc.tuple(other, timeMs), { minLength: 3, maxLength, size: 'max' }),
  )
  return drawn
    .map(([starts, others]) => [...starts, ...others])
    .map((list) => list.map(([event, at], index) => ({ ...event, id: `e${index}`, source: '/test', timeMs: at }) as SupportEvent))
}

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined })

const otherEvents = (conversation: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 5, arbitrary: plain('conversation.resolved', conversation) },
    { weight: 1, arbitrary: plain('conversation.closed', conversation) },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('conversation.handed_off'),
        subject: conversation,
        data: fc.record({ reason: optional(fc.constantFrom('by_design', 'stuck')) }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('conversation.reopened'),
        subject: conversation,
        data: fc.record({ handler: optional(fc.constantFrom('ai', 'human')) }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('conversation.message'),
        subject: conversation,
        data: fc.record({ from: fc.constantFrom('customer', 'ai', 'human') }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('conversation.rated'),
        subject: conversation,
        data: fc.record({ score: fc.integer({ min: 1, max: 5 }) }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('conversation.cost'),
        subject: conversation,
        data: fc.record({ amountMicros: fc.nat(5_000_000).map(String) }),
      }),
    },
    { weight: 1, arbitrary: plain('customer.churned', fc.constantFrom('x', 'y')) },
    {
      weight: 3,
      arbitrary: toldLater(conversation, {
        customer: ['x', 'y'],
        topic: ['billing', 'login'],
        language: ['de', 'sv'],
        channel: ['chat', 'phone', 'mail'],
        followsUp: ['a', 'b', 'c', 'd'],
      }),
    },
  )

const plain = (type: 'conversation.resolved' | 'conversation.closed' | 'customer.churned', subject: fc.Arbitrary<string>) =>
  fc.record({ type: fc.constant(type), subject, data: fc.constant({}) })

/** The same events in any order, some of them twice, cut into batches. */
export const asDelivered = (events: readonly SupportEvent[]): fc.Arbitrary<SupportEvent[][]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...events], { minLength: events.length }),
      fc.subarray([...events]),
      fc.infiniteStream(fc.integer({ min: 1, max: 12 })),
    )
    .map(([shuffled, twice, sizes]) => {
      const queue = [...shuffled, ...twice]
      const batches: SupportEvent[][] = []
      while (queue.length > 0) batches.push(queue.splice(0, sizes.next().value))
      return batches
    })
