import { setTimeout as delay } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import type { ServerToClientEvents } from '#core/live/kinds.ts'
import { LIVE_NAMESPACE, LIVE_PATH } from '#core/live/messages.ts'
import { cloudEvent } from '#prisma/seed/factories/cloud_event.ts'
import { bodiesOf, type Door, EVENT, openSender } from './send_batches.ts'
import { takeEvents } from './simulated_events.ts'
import type { Stage } from './stage.ts'
import { milliseconds, printTable, quantile, verdict, whole } from './table.ts'

const EVENTS_A_SECOND = 1_000
const SECONDS = 20
const WARM_UP_SECONDS = 3
const TICK_MS = 10
/** One in so many ticks sends a probe: a case whose quarter hour is no other's, so that its delta can be told. */
const TICKS_A_PROBE = 4
const PROBE_EVENTS = 2
const CONNECTIONS = 64
const LATE_MS = 5_000
const MOST_P99_MS = 500
const QUARTER_MS = 900_000
const PROBES_FROM_MS = Date.parse('2020-01-01T00:00:00Z')
const ANCHOR_MS = Date.parse('2026-09-28T00:00:00Z')

/** How long an event takes from the door to an open page, at a steady thousand events a second, each in a request of its own. */
export async function measureLive(stage: Stage): Promise<void> {
  const workspace = await stage.found('live')
  const door = { address: stage.address, key: workspace.key }
  const endWorker = await stage.startWorker('bin/worker.ts')
  const page = await openPage(door)
  try {
    const { tookMs, sent, seconds } = await drive(door, page)
    const arrived = tookMs.filter((ms) => ms !== null)
    const late = tookMs.length - arrived.length
    const [median, p99] = [quantile(arrived, 0.5), quantile(arrived, 0.99)]
    printTable(
      `From the door to an open page at ${whole(EVENTS_A_SECOND)} events a second, deltas at most 4 a second (to meet: p99 ${MOST_P99_MS} ms)`,
      ['events a second', 'probes', 'lost', 'p50', 'p99', 'slowest', ''],
      [
        [
          whole(sent / seconds),
          whole(tookMs.length),
          whole(late),
          milliseconds(median),
          milliseconds(p99),
          milliseconds(Math.max(...arrived)),
          verdict(late === 0 && p99 < MOST_P99_MS),
        ],
      ],
    )
  } finally {
    page.socket.close()
    await endWorker()
  }
}

interface Page {
  socket: Socket<ServerToClientEvents>
  /** When each quarter hour was first in a delta. */
  heardAt: Map<string, number>
}

/** A client as a page has it. */
async function openPage({ address, key }: Door): Promise<Page> {
  const socket: Page['socket'] = io(`${address}${LIVE_NAMESPACE}`, {
    path: LIVE_PATH,
    transports: ['websocket'],
    auth: { token: key },
  })
  const heardAt = new Map<string, number>()
  socket.on('delta', ({ rows }) => {
    const now = performance.now()
    for (const { start } of rows) if (!heardAt.has(start)) heardAt.set(start, now)
  })
  await new Promise((resolve, reject) => socket.once('hello', resolve).once('connect_error', reject))
  return { socket, heardAt }
}

interface Driven {
  /** For each probe the time until the page heard of it, or null where it did not. */
  tookMs: (number | null)[]
  sent: number
  seconds: number
}

async function drive(door: Door, page: Page): Promise<Driven> {
  const total = (SECONDS + WARM_UP_SECONDS) * EVENTS_A_SECOND
  const background = bodiesOf(takeEvents({ seed: 2, casesPerDay: 2_000, anchorMs: ANCHOR_MS }, total), 1).values()
  const sender = openSender(door, CONNECTIONS)
  const probes: { start: string; sentAt: number }[] = []
  const answers: Promise<void>[] = []
  const startedAt = performance.now()
  let [sent, tick] = [0, 0]
  for (let elapsedMs = 0; elapsedMs < (SECONDS + WARM_UP_SECONDS) * 1_000; elapsedMs = performance.now() - startedAt) {
    if (++tick % TICKS_A_PROBE === 0) {
      const startMs = PROBES_FROM_MS + tick * QUARTER_MS
      if (elapsedMs > WARM_UP_SECONDS * 1_000) probes.push({ start: new Date(startMs).toISOString(), sentAt: performance.now() })
      answers.push(sender.post(probe(tick, startMs)))
      sent += PROBE_EVENTS
    }
    for (const due = ((performance.now() - startedAt) / 1_000) * EVENTS_A_SECOND; sent < due; sent++) {
      const body = background.next().value
      if (body) answers.push(sender.post(body, EVENT))
    }
    await delay(TICK_MS)
  }
  const seconds = (performance.now() - startedAt) / 1_000
  await Promise.all(answers).finally(sender.close)
  for (let waited = 0; waited < LATE_MS && !probes.every(({ start }) => page.heardAt.has(start)); waited += TICK_MS)
    await delay(TICK_MS)
  const tookMs = probes.map(({ start, sentAt }) => {
    const heardAt = page.heardAt.get(start)
    return heardAt === undefined ? null : heardAt - sentAt
  })
  return { tookMs, sent, seconds }
}

function probe(number: number, startMs: number): Buffer {
  const subject = `probe-${number}`
  const origin = { source: '/bench/probe', subject, at: startMs }
  const started = cloudEvent('conversation.started', { ...origin, id: `${subject}-a` }, { handler: 'ai', customer: subject })
  return Buffer.from(JSON.stringify([started, cloudEvent('conversation.resolved', { ...origin, id: `${subject}-b` })]))
}
