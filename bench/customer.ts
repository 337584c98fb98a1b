import { type CloudEvent, cloudEvent } from '#prisma/seed/factories/cloud_event.ts'
import { chanceOf } from '#simulator/chance.ts'
import { bodiesOf, sendAll } from './send_batches.ts'
import type { Stage, Workspace } from './stage.ts'
import { percent, printTable, verdict, whole } from './table.ts'
import { untilCounted } from './until_counted.ts'

const CONVERSATIONS = 10_000
const EVENTS_EACH = 3
const MORE = 2_000
const LEAST_SHARE = 0.5
const HOUR_MS = 3_600_000
const FROM_MS = Date.parse('2024-01-01T00:00:00Z')

type Namer = (number: number) => string

/** A test account with 10,000 conversations about one topic, beside as many customers with one each. */
export async function measureCustomer(stage: Stage): Promise<void> {
  const endWorker = await stage.startWorker('bin/worker.ts')
  try {
    const many = await measureOne(stage, 'many', (number) => `customer-${number}`)
    const one = await measureOne(stage, 'one', () => 'the test account')
    const rows = many.map(({ name, perSecond: usual }, index) => {
      const perSecond = one[index]?.perSecond ?? 0
      return [name, whole(usual), whole(perSecond), percent(perSecond / usual), verdict(perSecond / usual >= LEAST_SHARE)]
    })
    const title = `Events a second for one customer with ${whole(CONVERSATIONS)} conversations of one topic (to meet: ${percent(LEAST_SHARE)} of usual)`
    printTable(title, ['', 'as many customers', 'one customer', 'share', ''], rows)
  } finally {
    await endWorker()
  }
}

async function measureOne(stage: Stage, slug: string, customerOf: Namer): Promise<{ name: string; perSecond: number }[]> {
  const workspace = await stage.found(`customer-${slug}`)
  const chance = chanceOf('bench/late')
  const all = CONVERSATIONS + 3 * MORE
  const hourOf = (number: number): number => (number < CONVERSATIONS + 2 * MORE ? number : chance.integer(0, CONVERSATIONS) + 0.5)
  const events = Array.from({ length: all }, (_, number) =>
    conversation(number, FROM_MS + hourOf(number) * HOUR_MS, customerOf),
  ).flat()
  const parts = [
    { name: 'these conversations, 100 events a request', size: 100, count: CONVERSATIONS },
    { name: 'more on top, 100 events a request', size: 100, count: MORE },
    { name: 'more on top, one event a request', size: 1, count: MORE },
    { name: 'late ones in between, 100 events a request', size: 100, count: MORE },
  ]
  const measured = []
  let from = 0
  for (const { name, size, count } of parts) {
    const to = from + count * EVENTS_EACH
    measured.push({ name, perSecond: await measurePart(stage, workspace, events.slice(from, to), { size, counted: to }) })
    from = to
  }
  return measured
}

async function measurePart(
  stage: Stage,
  { id, key }: Workspace,
  events: readonly CloudEvent[],
  { size, counted }: { size: number; counted: number },
): Promise<number> {
  const bodies = bodiesOf(events, size)
  const startedAt = performance.now()
  await sendAll({ address: stage.address, key }, bodies, size, size === 1 ? 128 : 16)
  await untilCounted(id, counted)
  return (events.length / (performance.now() - startedAt)) * 1_000
}

function conversation(number: number, startMs: number, customerOf: Namer): CloudEvent[] {
  const subject = `conversation-${number}`
  const origin = (step: number) => ({ id: `${subject}-${step}`, source: '/bench', subject, at: startMs + step * 60_000 })
  const customer = customerOf(number)
  return [
    cloudEvent('conversation.started', origin(0), {
      handler: number % 10 < 7 ? 'ai' : 'human',
      customer,
      topic: 'billing',
      language: 'en',
    }),
    cloudEvent('conversation.message', origin(1), { from: 'customer' }),
    cloudEvent('conversation.resolved', origin(2)),
  ]
}
