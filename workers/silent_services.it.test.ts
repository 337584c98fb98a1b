import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { started } from '#prisma/seed/factories/events.ts'
import { readIngestion } from '#server/ingestion/read_ingestion.ts'
import { enqueue } from '#server/platform/queue/enqueue.ts'
import { getQueue } from '#server/platform/queue/queues.ts'
import { dialProducer } from '#server/platform/redis/dial_producer.ts'
import { type FaultyProxy, openFaultyProxy } from '#server/testing/faulty_proxy.ts'
import { createWorkspace } from '#server/workspace/create_workspace.ts'
import { startWorkers } from './start.ts'

/** A worker that waits for a job asks Redis for up to 10 s, and says so a second later where nothing came. */
const SOON = { timeout: 20_000, interval: 50 }

let postgres: FaultyProxy
let redis: FaultyProxy
let workers: Awaited<ReturnType<typeof startWorkers>>
let workspaceId: number
let sent = 0

beforeAll(async () => {
  postgres = await openFaultyProxy(process.env.DATABASE_URL ?? '')
  redis = await openFaultyProxy(process.env.REDIS_URL ?? '')
  Object.assign(process.env, { DATABASE_URL: postgres.url, REDIS_URL: redis.url })
  await dialProducer()
  workspaceId = await createWorkspace({ slug: 'silent', name: 'Test' })
  workers = await startWorkers()
})
afterAll(async () => {
  await workers.close()
  await Promise.all([postgres.close(), redis.close()])
})

async function send(): Promise<void> {
  const event = started(`c${sent + 1}`, { at: Date.now() - 60_000 })
  await enqueue('batch', { payload: { workspace: 'silent', events: [event] } })
  sent++
}

const counted = () =>
  vi.waitFor(async () => expect(await readIngestion(workspaceId)).toMatchObject({ storedEvents: sent, duplicateEvents: 0 }), SOON)

it.each([
  ['Postgres', () => postgres],
  ['Redis', () => redis],
])('goes on by itself when its connections to %s are dead', async (_, proxy) => {
  await send()
  await counted()
  proxy().loseOpen()
  await vi.waitFor(send, SOON)
  await counted()
})

it('counts what was in hand when Postgres hung, once it goes on', async () => {
  postgres.hang()
  await send()
  await send()
  await expect.poll(() => getQueue(EVENT_QUEUE).getDelayedCount(), SOON).toBeGreaterThan(0)
  postgres.goOn()
  await counted()
})
