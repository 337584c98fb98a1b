import { bodiesOf, sendAll } from './send_batches.ts'
import { takeEvents } from './simulated_events.ts'
import type { Stage } from './stage.ts'
import { percent, printTable, verdict, whole } from './table.ts'
import { untilCounted } from './until_counted.ts'

const ANCHOR_MS = Date.parse('2026-09-28T00:00:00Z')
const CASES_A_DAY = 2_000
const WARM_UP_EVENTS = 10_000
/**
 * Long enough that a worker's first seconds, in which its code is still being compiled, do not decide; over connections enough
 * that what limits is work, not waiting for the group that a request shares its job with.
 */
const WAYS = [
  { size: 100, events: 200_000, connections: 16 },
  { size: 1, events: 60_000, connections: 512 },
]
const LEAST_EVENTS_A_SECOND = 10_000
const LEAST_SHARE_OF_BARE = 0.25

/** Events a second from the door to the figures, beside the same door, queue and storage without counting. */
export async function measureThroughput(stage: Stage): Promise<void> {
  const rows: string[][] = []
  for (const { size, events, connections } of WAYS) {
    const bare = await measure(stage, 'bench/bare_worker.ts', { size, events, connections })
    const counting = await measure(stage, 'bin/worker.ts', { size, events, connections })
    const share = counting / bare
    const isMet = share >= LEAST_SHARE_OF_BARE && (size === 1 || counting >= LEAST_EVENTS_A_SECOND)
    rows.push([String(size), whole(events), whole(bare), whole(counting), percent(share), verdict(isMet)])
  }
  const title = `Events a second, all stored and counted (to meet: ${whole(LEAST_EVENTS_A_SECOND)} in batches, ${percent(LEAST_SHARE_OF_BARE)} of bare)`
  printTable(title, ['events a request', 'events', 'bare pipeline', 'whole engine', 'share', ''], rows)
}

interface Way {
  size: number
  events: number
  connections: number
}

let runs = 0

async function measure(stage: Stage, worker: string, { size, events: count, connections }: Way): Promise<number> {
  runs += 1
  const workspace = await stage.found(`throughput-${runs}`)
  const endWorker = await stage.startWorker(worker)
  const door = { address: stage.address, key: workspace.key }
  const events = takeEvents({ seed: 1, casesPerDay: CASES_A_DAY, anchorMs: ANCHOR_MS }, WARM_UP_EVENTS + count)
  try {
    await sendAll(door, bodiesOf(events.slice(0, WARM_UP_EVENTS), 100), 100, connections)
    await untilCounted(workspace.id, WARM_UP_EVENTS)
    const bodies = bodiesOf(events.slice(WARM_UP_EVENTS), size)
    const startedAt = performance.now()
    await sendAll(door, bodies, size, connections)
    await untilCounted(workspace.id, events.length)
    return (count / (performance.now() - startedAt)) * 1_000
  } finally {
    await endWorker()
  }
}
