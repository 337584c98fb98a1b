import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { started } from '#prisma/seed/factories/events.ts'
import { type FaultyProxy, openFaultyProxy } from '#server/testing/faulty_proxy.ts'
import { foundTenant, type OpenDoor, openDoor, type Tenant } from '../testing/open_door.ts'
import { send } from '../testing/send.ts'

const NO_LATER_MS = 2_000
const SOON = { timeout: 10_000, interval: 100 }

let postgres: FaultyProxy
let redis: FaultyProxy
let door: OpenDoor
/** The door knows a key for some seconds: one that it has not met asks the database. */
let strangers: Tenant[]
let known: Tenant

beforeAll(async () => {
  postgres = await openFaultyProxy(process.env.DATABASE_URL ?? '')
  redis = await openFaultyProxy(process.env.REDIS_URL ?? '')
  Object.assign(process.env, { DATABASE_URL: postgres.url, REDIS_URL: redis.url })
  door = await openDoor()
  known = await foundTenant()
  strangers = []
  for (let n = 0; n < 40; n++) strangers.push(await foundTenant(['events:write']))
})
afterEach(() => {
  postgres.goOn()
  redis.goOn()
})
afterAll(async () => {
  await door.close()
  await Promise.all([postgres.close(), redis.close()])
})

/** Sends an event, and expects an answer of whatever kind in time. */
async function ask({ key } = strangers.pop() ?? known) {
  const body = JSON.stringify([started('c1', { at: Date.now() - 60_000 })])
  const askedAt = performance.now()
  const answer = await send({ port: door.port, key, body })
  expect(performance.now() - askedAt).toBeLessThan(NO_LATER_MS)
  return answer
}

const taken = (tenant?: Tenant) => vi.waitFor(async () => expect(await ask(tenant)).toMatchObject({ status: 202 }), SOON)

describe('a Redis that is silent', () => {
  it('is told to the sender in time while it hangs, and all is well when it goes on', async () => {
    await taken(known)
    redis.hang()
    for (let n = 0; n < 5; n++) {
      const refused = await ask(known)
      expect(refused).toMatchObject({ status: 503, body: { code: 'queue_unavailable' } })
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    }
    redis.goOn()
    await taken(known)
  })

  it('is asked by another connection when only the open ones are dead', async () => {
    await taken(known)
    redis.loseOpen()
    await taken(known)
  })
})

describe('a Postgres that is silent', () => {
  it('is told to the sender in time while it hangs, and all is well when it goes on', async () => {
    await taken()
    postgres.hang()
    expect(await ask()).toMatchObject({ status: 503, body: { code: 'database_unavailable' } })
    const together = await Promise.all(Array.from({ length: 15 }, () => ask()))
    expect(together.map(({ status }) => status)).toEqual(together.map(() => 503))
    postgres.goOn()
    await taken()
  })

  it('is asked by another connection when only the open ones are dead', async () => {
    await Promise.all(Array.from({ length: 10 }, () => taken()))
    postgres.loseOpen()
    await taken()
  })
})
