import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { started } from '#prisma/seed/factories/events.ts'
import { readIngestion } from '#server/ingestion/read_ingestion.ts'
import { log } from '#server/platform/log/log.ts'
import { enqueue } from '#server/platform/queue/enqueue.ts'
import { getQueue } from '#server/platform/queue/queues.ts'
import { getProducerRedis } from '#server/platform/redis/connections.ts'
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

/** How many of the jobs that wait could have been taken again a second ago. */
const leftAlone = (): Promise<number> =>
  getProducerRedis().zcount(getQueue(EVENT_QUEUE).toKey('delayed'), 0, (Date.now() - 1_000) * 0x1000)

it('takes nothing while Postgres hangs, says so once, and counts all when it goes on', async () => {
  const warned = vi.spyOn(log, 'warn').mockImplementation(() => undefined)
  // What runs every few seconds may be in hand as it begins to hang: it is left out, and the next run makes up for it.
  const isOdd = (message: string) => /\bjobs?\b/.test(message) && message !== 'a scheduled job was left out'
  const said = () => warned.mock.calls.map(([, message]) => String(message)).filter(isOdd)
  postgres.hang()
  for (let n = 0; n < 20; n++) await send()
  await expect.poll(leftAlone, SOON).toBeGreaterThan(0)
  expect(said()).toEqual(['Postgres does not answer: no job is taken until it does'])
  postgres.goOn()
  await counted()
  await expect.poll(said, SOON).toEqual([expect.anything(), 'Postgres answers again: jobs are taken'])
  await send()
  await counted()
  warned.mockRestore()
})
