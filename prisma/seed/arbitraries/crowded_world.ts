import fc from 'fast-check'
import type { SupportEvent } from '#core/event/types.ts'
import { forEachOpen } from '#core/segment/dimensions.ts'
import { toldLater } from './told_later.ts'

const DAY_MS = 86_400_000
const QUARTER_MS = 15 * 60_000

/** Evenings before nights in which clocks change somewhere (Berlin, Lord Howe, St John's, Havana), and a plain month's end. */
const ANCHORS = ['2026-03-28', '2026-10-24', '2026-04-03', '2026-10-02', '2026-03-07', '2026-10-31', '2026-05-30'].map((date) =>
  Date.parse(`${date}T18:00:00Z`),
)
const CONVERSATIONS = ['a', 'b', 'c', 'd', 'e', 'f', 'ä😀', '\uffff'] as const
const CUSTOMERS = ['x', 'y'] as const

/** Values of the open dimensions in these streams; some are not said. */
export const WORLD_VALUES = {
  channel: ['chat', 'phone'],
  language: ['de', 'sv'],
  market: ['north', 'süd'],
  topic: ['billing', 'login'],
  agentVersion: ['v1', 'v2'],
} as const

export interface World {
  /** An instant near which everything happens. */
  anchorMs: number
  events: SupportEvent[]
}

/**
 * Streams of a small and crowded world, whose times meet: at the same millisecond, exactly a window or a target apart, at local
 * midnights and quarter hours, in nights when clocks change. The same id comes from several sources; starts come late or twice.
 */
export function crowdedWorld(): fc.Arbitrary<World> {
  return fc.constantFrom(...ANCHORS).chain((anchorMs) => {
    const timeMs = momentsAfter(anchorMs)
    const strays = fc.array(
      fc.record({ what: fc.oneof({ weight: 1, arbitrary: started }, { weight: 5, arbitrary: other }), timeMs }),
      {
        maxLength: 12,
        size: 'max',
      },
    )
    const told = fc.tuple(fc.array(course(timeMs), { minLength: 4, maxLength: 9, size: 'max' }), strays)
    return fc
      .tuple(told, fc.infiniteStream(identity))
      .map(([[courses, stray], identities]) => ({ anchorMs, events: asEvents([...courses.flat(), ...stray], identities) }))
  })
}

/** One conversation from its start, each event some time after the one before: at once, a target or whole windows later, or nearly. */
function course(startMs: fc.Arbitrary<number>): fc.Arbitrary<At[]> {
  const afterMs = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(0, 1, QUARTER_MS, 2 * QUARTER_MS, 4 * QUARTER_MS) },
    { weight: 3, arbitrary: wholeDays },
    { weight: 1, arbitrary: fc.nat(20 * QUARTER_MS) },
  )
  const steps = fc.array(fc.record({ what: other, afterMs }), { minLength: 1, maxLength: 7, size: 'max' })
  return fc.tuple(started, startMs, steps).map(([what, timeMs, next]) => {
    const events = [{ what, timeMs }]
    for (const step of next) {
      const { subject } = step.what.type === 'customer.churned' ? step.what : what
      events.push({ what: { ...step.what, subject }, timeMs: (events.at(-1)?.timeMs ?? 0) + step.afterMs })
    }
    return events
  })
}

/** Windows, and what is still within them. */
const wholeDays = fc
  .tuple(fc.constantFrom(1, 1, 2, 3, 7), fc.constantFrom(0, -1, -2 * QUARTER_MS))
  .map(([days, ms]) => days * DAY_MS + ms)

/** Days, quarter hours and single milliseconds apart. */
export const momentsAfter = (anchorMs: number): fc.Arbitrary<number> =>
  fc
    .tuple(
      fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 4, 7, 8, 14, 21),
      fc.oneof(fc.constantFrom(0, 1, 2, 4, 24), fc.nat(96)),
      fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.constantFrom(-1, 1) }, fc.nat(QUARTER_MS)),
    )
    .map(([days, quarters, ms]) => anchorMs + days * DAY_MS + quarters * QUARTER_MS + ms)

type Said = Pick<SupportEvent, 'type' | 'subject' | 'data'>
type At = { what: Said; timeMs: number }
type Identity = Pick<SupportEvent, 'id' | 'source'>

const identity: fc.Arbitrary<Identity> = fc.record({
  id: fc.oneof(
    fc.nat(60).map((number) => `e${number}`),
    fc.constantFrom('é', '😀', '\ufffd'),
  ),
  source: fc.constantFrom('/a', '/b', '/😀', '/\ufffd'),
})

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq: 3 })
const conversation = fc.constantFrom(...CONVERSATIONS)
const handler = fc.constantFrom('ai', 'ai', 'human')
const said = {
  customer: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...CUSTOMERS) }, fc.constant(undefined)),
  ...forEachOpen((dimension) => optional(fc.constantFrom(...WORLD_VALUES[dimension]))),
  followsUp: fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, conversation),
}

const event = (type: SupportEvent['type'], data: Record<string, fc.Arbitrary<unknown>> = {}): fc.Arbitrary<Said> =>
  fc.record({ type: fc.constant(type), subject: conversation, data: fc.record(data) }) as fc.Arbitrary<Said>

const started = event('conversation.started', { handler, ...said })

const other: fc.Arbitrary<Said> = fc.oneof(
  { weight: 9, arbitrary: event('conversation.resolved') },
  { weight: 1, arbitrary: event('conversation.closed') },
  {
    weight: 5,
    arbitrary: event('conversation.handed_off', { reason: optional(fc.constantFrom('by_design', 'stuck', 'refund')) }),
  },
  { weight: 3, arbitrary: event('conversation.reopened', { handler: optional(handler) }) },
  { weight: 7, arbitrary: event('conversation.message', { from: fc.constantFrom('customer', 'ai', 'human', 'human', 'human') }) },
  { weight: 3, arbitrary: event('conversation.rated', { score: fc.constantFrom(1, 2, 3, 4, 4, 5) }) },
  { weight: 2, arbitrary: event('conversation.cost', { amountMicros: fc.constantFrom('0', '1', '333333', '2500000') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('customer.churned' as const),
      subject: fc.constantFrom(...CUSTOMERS),
      data: fc.constant({}),
    }),
  },
  {
    weight: 5,
    arbitrary: toldLater(conversation, { customer: CUSTOMERS, followsUp: CONVERSATIONS, ...WORLD_VALUES }) as fc.Arbitrary<Said>,
  },
)

/** One event for each pair of source and id. */
function asEvents(told: readonly At[], identities: fc.Stream<Identity>): SupportEvent[] {
  const events = new Map<string, SupportEvent>()
  for (const { what, timeMs } of told) {
    const { id, source } = identities.next().value as Identity
    const name = `${source} ${id}`
    if (!events.has(name)) events.set(name, { ...what, timeMs, id, source } as SupportEvent)
  }
  return [...events.values()]
}
