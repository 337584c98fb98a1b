import { type CloudEvent, cloudEvent } from '#prisma/seed/factories/cloud_event.ts'
import { bodiesOf, sendAll } from './send_batches.ts'
import type { Stage } from './stage.ts'
import { printTable, whole } from './table.ts'
import { untilCounted } from './until_counted.ts'

const CONVERSATIONS = 5_000
const MORE = 20
const FROM_MS = Date.parse('2026-01-01T00:00:00Z')

/** What the conversation with this number follows up. */
const SHAPES: Record<string, (number: number) => string | undefined> = {
  apart: () => undefined,
  'a chain, newest first': (number) => nameOf(number + 1),
  'a star around the first': (number) => (number === 0 ? undefined : nameOf(0)),
}

const nameOf = (number: number): string => `conversation-${number}`

/** One customer's conversations that follow each other up, and then events that change what all of them lead to. */
export async function measureWalks(stage: Stage): Promise<void> {
  const endWorker = await stage.startWorker('bin/worker.ts')
  try {
    const rows: string[][] = []
    for (const [shape, followsUp] of Object.entries(SHAPES)) rows.push([shape, ...(await measureShape(stage, shape, followsUp))])
    const title = `One customer with ${whole(CONVERSATIONS)} conversations, and one more event about the last or the middle of them`
    printTable(title, ['', 'events a second', 'one more event'], rows)
  } finally {
    await endWorker()
  }
}

async function measureShape(stage: Stage, shape: string, followsUp: (number: number) => string | undefined): Promise<string[]> {
  const workspace = await stage.found(`walks-${shape.replace(/\W+/g, '-')}`)
  const door = { address: stage.address, key: workspace.key }
  const events = Array.from({ length: CONVERSATIONS }, (_, number) => conversation(number, followsUp(number))).flat()
  const startedAt = performance.now()
  // One after the other: in a chain each then leads all before it elsewhere.
  await sendAll(door, bodiesOf(events, 100), 100, 1)
  await untilCounted(workspace.id, events.length)
  const perSecond = (events.length / (performance.now() - startedAt)) * 1_000

  const end = shape.startsWith('a chain') ? CONVERSATIONS - 1 : 0
  const tookMs: number[] = []
  for (let number = 0; number < MORE; number++) {
    const sentAt = performance.now()
    await sendAll(door, bodiesOf([learned(nameOf(end), number)], 1), 1, 1)
    await untilCounted(workspace.id, events.length + number + 1)
    tookMs.push(performance.now() - sentAt)
  }
  const medianMs = tookMs.sort((a, b) => a - b)[MORE / 2] ?? 0
  return [whole(perSecond), `${whole(medianMs)} ms`]
}

function conversation(number: number, followsUp: string | undefined): CloudEvent[] {
  const subject = nameOf(number)
  // In a chain the later ones are the older.
  const startMs = FROM_MS - number * 60_000
  const origin = (step: number) => ({ id: `${subject}-${step}`, source: '/bench', subject, at: startMs + step * 10_000 })
  return [
    cloudEvent('conversation.started', origin(0), { handler: 'ai', customer: 'one', topic: `topic ${number % 7}`, followsUp }),
    cloudEvent('conversation.resolved', origin(1)),
  ]
}

const learned = (subject: string, number: number): CloudEvent =>
  cloudEvent(
    'conversation.described',
    { id: `${subject}-learned-${number}`, source: '/bench', subject, at: FROM_MS + number * 1_000 },
    { topic: `learned ${number}` },
  )
