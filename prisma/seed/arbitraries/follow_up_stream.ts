import fc from 'fast-check'
import type { SupportEvent } from '#core/event/types.ts'
import { toldLater } from './told_later.ts'

const HOUR_MS = 3_600_000
const START_MS = Date.UTC(2026, 2, 20)
const CONVERSATIONS = ['a', 'b', 'c', 'd'] as const

/**
 * One customer's conversations that follow each other up in chains and circles, themselves included, and whose start is told
 * again at other times, mostly with the same words, or told differently later: what decides which issue each of them is about.
 */
export function followUpStream(): fc.Arbitrary<SupportEvent[]> {
  const conversation = fc.constantFrom(...CONVERSATIONS)
  const timeMs = fc.nat(30 * 24).map((hour) => START_MS + hour * HOUR_MS)
  const said = fc.record({
    handler: fc.constantFrom('ai' as const, 'human' as const),
    customer: fc.constantFrom('x', 'x', 'x', 'y', undefined),
    topic: fc.constantFrom('billing', 'login'),
    followsUp: fc.option(conversation, { nil: undefined }),
  })
  const started = fc.record({ subject: conversation, timeMs, another: fc.option(said, { freq: 4 }) })
  const resolved = fc.record({ subject: conversation, timeMs })
  const later = toldLater(conversation, { customer: ['x', 'x', 'y'], topic: ['billing', 'login'], followsUp: CONVERSATIONS })
  return fc
    .tuple(
      fc.tuple(said, said, said, said),
      fc.array(started, { minLength: 3, maxLength: 9, size: 'max' }),
      fc.array(resolved, { minLength: 1, maxLength: 6, size: 'max' }),
      fc.oneof(fc.constant([]), fc.array(fc.tuple(later, timeMs), { maxLength: 5, size: 'max' })),
    )
    .map(([usual, starts, ends, laters]) => [
      ...starts.map(({ another, ...at }, index) => ({
        ...at,
        type: 'conversation.started' as const,
        source: '/test',
        id: `s${index}`,
        data: another ?? usual[CONVERSATIONS.indexOf(at.subject)] ?? usual[0],
      })),
      ...ends.map((at, index) => ({
        ...at,
        type: 'conversation.resolved' as const,
        source: '/test',
        id: `r${index}`,
        data: {},
      })),
      ...laters.map(([what, timeMs], index) => ({ ...what, timeMs, source: '/test', id: `l${index}` })),
    ]) as fc.Arbitrary<SupportEvent[]>
}
