import { getProducerRedis } from '#server/platform/redis/connections.ts'
import { bodiesOf, sendAll } from '../send_batches.ts'
import { takeEvents } from '../simulated_events.ts'
import type { Fault } from './harness/fault.ts'
import { insist } from './harness/kinds.ts'
import { stopFamily } from './harness/processes.ts'

const EVENTS = 2_000
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
    const answer = await fetch(`${address}/api/v1/ingestion`, { headers: { authorization: `Bearer ${key}` } })
    const told = Object.entries((await answer.json()) as Record<string, unknown>).find(([name]) => /lost|missing/i.test(name))
    return {
      fault: 'FLUSHALL',
      expected: 'what was accepted is told as lost',
      seen: told ? `${told[0]} ${told[1]}` : 'not told',
      lost: null,
      doubled: null,
      verdict: Number(told?.[1]) > 0 ? 'as expected' : 'NOT AS EXPECTED',
    }
  },
}
