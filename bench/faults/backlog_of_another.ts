import { setTimeout as delay } from 'node:timers/promises'
import { cloudEvent } from '#prisma/seed/factories/cloud_event.ts'
import { bodiesOf, sendAll } from '../send_batches.ts'
import { countedEvents } from './harness/counted.ts'
import type { Fault } from './harness/fault.ts'
import type { Ground } from './harness/ground.ts'
import { seconds, verdictOf } from './harness/outcome.ts'
import { sendBacklog } from './harness/send_backlog.ts'

const BACKLOG = 300_000
const WITHIN_MS = 2_000
const PATIENCE_MS = 180_000
const POLL_MS = 20

/** One workspace has 300,000 events waiting; the single event of another is counted all the same. */
export const BACKLOG_OF_ANOTHER: Fault = {
  name: 'backlog of another workspace',
  run: async (ground) => {
    const [a, b] = [await ground.found('backlog-a'), await ground.found('backlog-b')]
    await sendBacklog({ address: ground.address, key: a.key, seed: 4 }, BACKLOG)
    const ahead = BACKLOG - ((await countedEvents(a.id)) ?? 0)
    const tookMs = await sendOne(ground, b)
    const stored = await untilAll(a.id)
    return {
      fault: `${BACKLOG.toLocaleString('en')} events of another workspace wait`,
      expected: `one event is counted within ${seconds(WITHIN_MS)}`,
      seen: `${seconds(tookMs)}, with ${ahead.toLocaleString('en')} waiting`,
      lost: BACKLOG - stored,
      doubled: 0,
      verdict: verdictOf(tookMs <= WITHIN_MS && ahead > BACKLOG / 4, BACKLOG - stored, 0),
    }
  },
}

async function sendOne({ address }: Ground, { id, key }: { id: number; key: string }): Promise<number> {
  const origin = { id: 'one', source: '/faults', subject: 'one', at: Date.now() }
  const event = cloudEvent('conversation.started', origin, { handler: 'ai', customer: 'one' })
  const sentAt = performance.now()
  await sendAll({ address, key }, bodiesOf([event], 1), 1, 1)
  for (const until = sentAt + PATIENCE_MS; performance.now() < until && !(await countedEvents(id)); ) await delay(POLL_MS)
  return performance.now() - sentAt
}

async function untilAll(id: number): Promise<number> {
  let counted = 0
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until && counted < BACKLOG; await delay(500)) {
    counted = (await countedEvents(id)) ?? counted
  }
  return counted
}
