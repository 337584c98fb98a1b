import type { APIRequestContext } from '@playwright/test'
import type { CloudEvent } from '#prisma/seed/factories/cloud_event.ts'
import { FIRST_SETTINGS } from './first_settings.ts'
import { expect } from './test.ts'

const headers = { authorization: `Bearer ${FIRST_SETTINGS.HOLDFAST_INIT_API_KEY}` }

/** Sends events through the door, as a helpdesk does. */
export async function sendEvents(request: APIRequestContext, events: readonly CloudEvent[]): Promise<void> {
  const answer = await request.post('/api/v1/events', {
    headers: { ...headers, 'content-type': 'application/cloudevents-batch+json' },
    data: JSON.stringify(events),
  })
  expect(answer.status(), await answer.text()).toBe(202)
}

/** Waits until everything that was accepted is in the figures. */
export async function untilCounted(request: APIRequestContext): Promise<void> {
  const waiting = async () => (await (await request.get('/api/v1/ingestion', { headers })).json()).waiting
  await expect.poll(waiting, { timeout: 30_000 }).toBe(0)
}
