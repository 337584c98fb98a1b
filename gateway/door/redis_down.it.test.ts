import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { started } from '#prisma/seed/factories/events.ts'
import { openDataFolder } from '#server/host/embedded/data_folder.ts'
import { prepareRedis } from '#server/host/embedded/redis.ts'
import { supervise } from '#server/host/embedded/supervise.ts'
import { flushRefusals, listDoorRefusals } from '#server/ingestion/door_refusals.ts'
import { readQueueState } from '#server/ingestion/read_queue_state.ts'
import { foundTenant, type OpenDoor, openDoor, type Tenant } from '../testing/open_door.ts'
import { send } from '../testing/send.ts'

const body = JSON.stringify([started('c1', { at: Date.now() - 60_000 })])

describe('while Redis is down', () => {
  let folder: string
  let service: Awaited<ReturnType<typeof prepareRedis>>
  let redis: Awaited<ReturnType<typeof supervise>>
  let door: OpenDoor
  let tenant: Tenant

  beforeAll(async () => {
    folder = await openDataFolder(await mkdtemp(join(tmpdir(), 'holdfast-down-')))
    service = await prepareRedis(folder)
    redis = await supervise(service)
    process.env.REDIS_URL = service.url
    door = await openDoor()
    tenant = await foundTenant()
  })
  afterAll(async () => {
    await door.close()
    await redis.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('answers 503 with Retry-After, says so in /readyz, and goes on by itself once Redis is back', async () => {
    expect(await send({ port: door.port, key: tenant.key, body })).toMatchObject({ status: 202 })
    await redis.stop()
    const refused = await vi.waitFor(async () => {
      const answer = await send({ port: door.port, key: tenant.key, body })
      expect(answer).toMatchObject({ status: 503, body: { code: 'queue_unavailable' } })
      return answer
    }, 10_000)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    const readiness = await send({ port: door.port, method: 'GET', path: '/readyz' })
    expect(readiness).toMatchObject({
      status: 503,
      body: { checks: { postgres: { ok: true }, redis: { ok: false }, worker: { ok: false } } },
    })
    expect(await send({ port: door.port, method: 'GET', path: '/healthz' })).toMatchObject({ status: 200 })

    await flushRefusals()
    const { doorRefusals } = await listDoorRefusals(tenant.id)
    expect(doorRefusals).toMatchObject([{ what: 'request', code: 'queue_unavailable' }])

    redis = await supervise(service)
    await vi.waitFor(
      async () => expect(await send({ port: door.port, key: tenant.key, body })).toMatchObject({ status: 202 }),
      10_000,
    )
    // What was answered 202 before is still there, and what was answered 503 is not.
    expect(await readQueueState()).toMatchObject({ waitingEvents: 2 })
  })
})
