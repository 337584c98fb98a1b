import type { APIRequestContext } from '@playwright/test'
import type { CloudEvent } from '#prisma/seed/factories/cloud_event.ts'
import { FIRST_SETTINGS } from './first_settings.ts'
import { expect } from './test.ts'

const headers = { authorization: `Bearer ${FIRST_SETTINGS.HOLDFAST_INIT_API_KEY}` }

/** Sends events through the door, as a helpdesk does: who is told 503, as happens on a busy machine, sends again. */
export async function sendEvents(request: APIRequestContext, events: readonly CloudEvent[]): Promise<void> {
  const options = {
    headers: { ...headers, 'content-type': 'application/cloudevents-batch+json' },
    data: JSON.stringify(events),
  }
  let said = ''
  const send = async (): Promise<number> => {
    const answer = await request.post('/api/v1/events', options)
    said = await answer.text()
    return answer.status()
  }
  let status = 503
  await expect.poll(async () => (status = await send()), { timeout: 30_000 }).not.toBe(503)
  expect(status, said).toBe(202)
}

/** Waits until everything that was accepted is in the figures. */
export async function untilCounted(request: APIRequestContext): Promise<void> {
  const waiting = async () => (await (await request.get('/api/v1/ingestion', { headers })).json()).waiting
  await expect.poll(waiting, { timeout: 30_000 }).toBe(0)
}
