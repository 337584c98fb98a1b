import type { APIRequestContext } from '@playwright/test'
import type { CloudEvent } from '#prisma/seed/factories/cloud_event.ts'
import { conversation } from '#prisma/seed/factories/conversation.ts'
import { sendEvents, untilCounted } from './send_events.ts'

const DAY_MS = 86_400_000
const TOPICS = ['refund', 'delivery', 'login'] as const
const LANGUAGES = ['de', 'sv'] as const

/** By day: what a process has sent already is there, and journeys begin the sooner. */
const sent = new Map<number, Promise<void>>()

/**
 * Sends forty days of a small operation, the same at every call: each day one case of the AI for each topic and language,
 * of which every fifth comes back to a human two days later. Telling it twice changes nothing.
 */
export function sendHistory(request: APIRequestContext): Promise<void> {
  const today = Math.floor(Date.now() / DAY_MS) * DAY_MS
  const sending = sent.get(today) ?? send(request, today)
  sent.set(today, sending)
  return sending
}

async function send(request: APIRequestContext, today: number): Promise<void> {
  const events: CloudEvent[] = []
  for (let day = 40; day >= 3; day -= 1) {
    TOPICS.forEach((topic, t) => {
      LANGUAGES.forEach((language, l) => {
        const id = `history-${day}-${topic}-${language}`
        const customer = `customer-${id}`
        const at = today - day * DAY_MS + (9 + t) * 3_600_000
        const opening = { customer, topic, language, channel: 'chat', source: '/journeys' }
        events.push(
          ...conversation(id, at, { handler: 'ai', ...opening })
            .after({ minutes: 5 })
            .resolved().events,
        )
        if ((day + t + l) % 5 > 0) return
        const again = conversation(`${id}-again`, at + 2 * DAY_MS, { handler: 'human', ...opening })
        events.push(...again.after({ minutes: 20 }).resolved().events)
      })
    })
  }
  for (let from = 0; from < events.length; from += 1_000) await sendEvents(request, events.slice(from, from + 1_000))
  await untilCounted(request)
}
