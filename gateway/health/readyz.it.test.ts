import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { jobIdFor } from '#core/jobs/job_id.ts'
import { started } from '#prisma/seed/factories/events.ts'
import { writeHeartbeat } from '#server/health/heartbeat.ts'
import { BEGUN_FIELD } from '#server/platform/queue/note_begun.ts'
import { getQueue } from '#server/platform/queue/queues.ts'
import { getProducerRedis } from '#server/platform/redis/connections.ts'
import { foundTenant, type OpenDoor, openDoor } from '../testing/open_door.ts'
import { send } from '../testing/send.ts'

const AGO_MS = 165_000
const queue = getQueue(EVENT_QUEUE)
const redis = () => getProducerRedis()
let door: OpenDoor
let added = 0

const ready = async () => (await send({ port: door.port, method: 'GET', path: '/readyz' })).body
const beat = (lastCommitAt: string | null) => writeHeartbeat('beside', { at: new Date().toISOString(), lastCommitAt, counted: 9 })
const stuck = (seconds: number) => ({ ok: false, detail: `events whose turn has come have waited for ${seconds} seconds` })

/** Events that came so long ago, as the door puts them into the queue; `fields` are what workers have left on the job. */
async function add(opts: { priority?: number; delay?: number } = {}, fields: Record<string, number> = {}): Promise<string> {
  const id = jobIdFor({ events: 7_400, workspaceId: 1, atMs: Date.now() - AGO_MS, tag: 0 }, `${++added}`)
  await queue.add('admitted', {}, { jobId: id, ...opts })
  if (Object.keys(fields).length > 0) await redis().hset(queue.toKey(id), fields)
  return id
}

async function takeInHand(id: string): Promise<void> {
  await redis()
    .multi()
    .lrem(queue.toKey('wait'), 1, id)
    .zrem(queue.toKey('prioritized'), id)
    .lpush(queue.toKey('active'), id)
    .exec()
}

beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())
beforeEach(async () => {
  await queue.obliterate({ force: true })
  await beat(new Date().toISOString())
})

describe('/readyz, beside a worker that moves', () => {
  it('is well where nothing waits, and where a backlog waits for its turn', async () => {
    expect(await ready()).toMatchObject({ status: 'ready', checks: { door: { ok: true }, worker: { ok: true } } })
    await add({ priority: 5 })
    expect(await ready()).toMatchObject({ status: 'ready' })
    await beat(null)
    expect(await ready()).toMatchObject({
      status: 'not_ready',
      checks: { worker: { detail: 'events have waited for 165 seconds and no worker has counted any' } },
    })
  })

  it('says so where events wait whose turn has come', async () => {
    await add()
    expect(await ready()).toMatchObject({ status: 'not_ready', checks: { worker: stuck(165) } })
  })

  it('says so where events are in hand that came long ago, and where they have been in hand for long out of a backlog', async () => {
    await takeInHand(await add({}, { ats: 1, processedOn: Date.now() - 5_000 }))
    expect(await ready()).toMatchObject({ checks: { worker: stuck(165) } })
    await queue.obliterate({ force: true })
    const id = await add({ priority: 5 }, { ats: 1, processedOn: Date.now() - 50_000 })
    await takeInHand(id)
    expect(await ready()).toMatchObject({ status: 'ready' })
    await redis().hset(queue.toKey(id), { processedOn: Date.now() - 61_000 })
    expect(await ready()).toMatchObject({ checks: { worker: stuck(61) } })
  })

  it('says so where events are tried again and again, not where their sender put them off', async () => {
    await add({ delay: 600_000 })
    const id = await add({ delay: 600_000, priority: 5 }, { ats: 3, processedOn: Date.now() - 12_000 })
    expect(await ready()).toMatchObject({ status: 'ready' })
    await redis().hset(queue.toKey(id), { [BEGUN_FIELD]: Date.now() - 90_000 })
    expect(await ready()).toMatchObject({ checks: { worker: stuck(90) } })
  })
})

it('is not ready while the door takes nothing, and says why', async () => {
  const { key } = await foundTenant()
  const post = () => send({ port: door.port, key, body: JSON.stringify([started('c1', { at: Date.now() - 60_000 })]) })
  const used = Number(/used_memory:(\d+)/.exec(await redis().info('memory'))?.[1])
  await redis().config('SET', 'maxmemory', String(Math.round(used / 0.75)))
  await vi.waitFor(async () => expect(await post()).toMatchObject({ status: 503, body: { code: 'queue_unavailable' } }), 5_000)
  expect(await ready()).toMatchObject({
    status: 'not_ready',
    checks: { redis: { ok: true }, worker: { ok: true }, door: { ok: false, detail: 'the memory of the queue is nearly full' } },
  })
  await redis().config('SET', 'maxmemory', '0')
  await vi.waitFor(async () => expect(await post()).toMatchObject({ status: 202 }), 5_000)
  expect(await ready()).toMatchObject({ status: 'ready' })
})
