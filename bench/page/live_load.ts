import { setTimeout as delay } from 'node:timers/promises'
import type { CloudEvent } from '#prisma/seed/factories/cloud_event.ts'
import { conversation } from '#prisma/seed/factories/conversation.ts'
import { bodiesOf, type Door, openSender } from '../send_batches.ts'
import { sendPatiently } from './send_patiently.ts'

const TICK_MS = 100
const CONNECTIONS = 8
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Every so many conversations one of the last three weeks is taken back: an older day moves, and the feed has a line. */
const A_TAKEN_BACK = 20
const DAYS_BACK = 21
const TOPICS = ['delivery', 'refund', 'billing', 'login'] as const
const LANGUAGES = ['en', 'de', 'fr', 'sv'] as const

/**
 * Sends a steady stream of events to the door until it is called off: conversations that end now, and some that come back.
 * @returns how many were sent.
 */
export async function sendSteadily(door: Door, eventsPerSecond: number, signal: AbortSignal): Promise<number> {
  const sender = openSender(door, CONNECTIONS)
  const answers = new Set<Promise<void>>()
  const story = tellOn()
  const startedAt = performance.now()
  let sent = 0
  while (!signal.aborted) {
    const due = Math.floor(((performance.now() - startedAt) / 1_000) * eventsPerSecond) - sent
    const events = Array.from({ length: Math.max(0, due) }, () => story.next().value)
    for (const body of bodiesOf(events, Math.max(1, events.length))) {
      const answer = sendPatiently(sender, body).finally(() => answers.delete(answer))
      answers.add(answer)
    }
    sent += events.length
    await delay(TICK_MS)
  }
  await Promise.all(answers).finally(sender.close)
  return sent
}

/** Conversations without end, event by event; each is begun a minute or two before it is told. */
function* tellOn(): Generator<CloudEvent, never> {
  const run = Date.now().toString(36)
  for (let number = 0; ; number++) {
    const opening = {
      handler: number % 10 < 7 ? ('ai' as const) : ('human' as const),
      customer: `${run}-${number}`,
      topic: TOPICS[number % TOPICS.length] ?? 'billing',
      language: LANGUAGES[Math.floor(number / TOPICS.length) % LANGUAGES.length] ?? 'en',
      source: '/bench/page',
    }
    const isTakenBack = number % A_TAKEN_BACK === 0
    const endedMs = isTakenBack ? Date.now() - ((number / A_TAKEN_BACK) % DAYS_BACK) * DAY_MS : Date.now()
    const told = conversation(`${run}-${number}`, endedMs - 2 * MINUTE_MS, opening)
      .message('customer')
      .after({ minutes: 1 })
      .message(opening.handler)
      .resolved()
    if (isTakenBack) told.after({ seconds: 50 }).reopened('human').message('human').resolved()
    yield* told.events
  }
}
