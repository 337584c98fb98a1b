import { setTimeout as delay } from 'node:timers/promises'
import type { IngestionAnswer } from '#core/ingestion/contract.ts'
import { getProducerRedis } from '#server/platform/redis/connections.ts'
import { bodiesOf, sendAll } from '../send_batches.ts'
import { takeEvents } from '../simulated_events.ts'
import type { Fault } from './harness/fault.ts'
import { insist } from './harness/kinds.ts'
import { seconds, verdictOf } from './harness/outcome.ts'
import { stopFamily } from './harness/processes.ts'

const EVENTS = 2_000
/** Two looks, a minute apart, must say so; and the schedule of the looks went with Redis. */
const TOLD_WITHIN_MS = 300_000
const POLL_MS = 1_000
const ANCHOR_MS = Date.parse('2026-09-28T00:00:00Z')

/** Redis forgets what was accepted and not counted yet: that cannot be mended, but it must be told. */
export const EMPTIED_REDIS: Fault = {
  name: 'FLUSHALL',
  run: async ({ address, found, pidOf }) => {
    const { key } = await found('emptied-redis')
    const goOn = await stopFamily(await pidOf('worker'))
    try {
      const events = takeEvents({ seed: 5, casesPerDay: 100, anchorMs: ANCHOR_MS }, EVENTS)
      await sendAll({ address, key }, bodiesOf(events, 100), 100, 1)
      await insist(() => getProducerRedis().flushall())
    } finally {
      goOn()
    }
    const told = await untilTold(address, key)
    return {
      fault: 'FLUSHALL',
      expected: `the ${EVENTS.toLocaleString('en')} accepted are told as lost within ${seconds(TOLD_WITHIN_MS)}`,
      seen: `${told.events.toLocaleString('en')} told as lost after ${seconds(told.afterMs)}`,
      lost: null,
      doubled: null,
      verdict: verdictOf(told.events === EVENTS, null, null),
    }
  },
}

async function untilTold(address: string, key: string): Promise<{ events: number; afterMs: number }> {
  const [beganAt, headers] = [performance.now(), { authorization: `Bearer ${key}` }]
  for (let events = 0; ; await delay(POLL_MS)) {
    const answer = await fetch(`${address}/api/v1/ingestion`, { headers }).catch(() => undefined)
    if (answer?.ok) events = ((await answer.json()) as IngestionAnswer).lost?.events ?? 0
    const afterMs = performance.now() - beganAt
    if (events > 0 || afterMs > TOLD_WITHIN_MS) return { events, afterMs }
  }
}
