import { cloudEvent } from '#prisma/seed/factories/cloud_event.ts'
import { bodiesOf, sendAll } from '../send_batches.ts'
import { untilCounted } from '../until_counted.ts'
import type { Fault } from './harness/fault.ts'
import { seconds, verdictOf } from './harness/outcome.ts'

const CONVERSATIONS = 5_000
const WITHIN_MS = 1_000
const FROM_MS = Date.parse('2026-01-01T00:00:00Z')

/** 5,000 conversations, newest first, each of which follows up the next; then one more event about the last. */
export const LONG_CHAIN: Fault = {
  name: 'long chain of followsUp',
  run: async ({ address, found }) => {
    const { id, key } = await found('chain')
    const events = Array.from({ length: CONVERSATIONS }, (_, number) =>
      cloudEvent('conversation.started', origin(number, 'started'), {
        handler: 'ai',
        customer: 'one',
        topic: `topic ${number % 7}`,
        followsUp: `conversation-${number + 1}`,
      }),
    )
    await sendAll({ address, key }, bodiesOf(events, 100), 100, 1)
    await untilCounted(id, CONVERSATIONS)
    const more = cloudEvent('conversation.described', origin(CONVERSATIONS - 1, 'learned'), { topic: 'learned' })
    const sentAt = performance.now()
    await sendAll({ address, key }, bodiesOf([more], 1), 1, 1)
    await untilCounted(id, CONVERSATIONS + 1)
    const tookMs = performance.now() - sentAt
    return {
      fault: `a chain of ${CONVERSATIONS.toLocaleString('en')} conversations`,
      expected: `one more event is counted within ${seconds(WITHIN_MS)}`,
      seen: seconds(tookMs),
      lost: 0,
      doubled: 0,
      verdict: verdictOf(tookMs <= WITHIN_MS, 0, 0),
    }
  },
}

const origin = (number: number, step: string) => ({
  id: `${step}-${number}`,
  source: '/faults',
  subject: `conversation-${number}`,
  at: FROM_MS - number * 60_000,
})
