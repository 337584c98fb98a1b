import { afterEach, beforeAll, expect, it } from 'vitest'
import { type FaultyProxy, openFaultyProxy } from '#server/testing/faulty_proxy.ts'
import { closeRedis, getProducerRedis } from './connections.ts'

let way: FaultyProxy
beforeAll(async () => {
  way = await openFaultyProxy(process.env.REDIS_URL ?? '')
  process.env.REDIS_URL = way.url
  return () => way.close()
})
afterEach(async () => {
  await closeRedis()
  way.goOn()
})

/** @returns what a ping came to, and in how many seconds. */
async function ping(): Promise<{ said: string; tookSeconds: number }> {
  const beganMs = performance.now()
  const said = await getProducerRedis()
    .ping()
    .catch(() => 'no')
  return { said, tookSeconds: (performance.now() - beganMs) / 1_000 }
}

it('loses nothing of what is said before the connection stands', async () => {
  expect(await ping()).toMatchObject({ said: 'PONG' })
})

it('hears no within seconds where nobody answers, however much is asked, and then at once', async () => {
  way.hang()
  const asked = await Promise.all(Array.from({ length: 100 }, ping))
  expect(new Set(asked.map(({ said }) => said))).toEqual(new Set(['no']))
  expect(Math.max(...asked.map(({ tookSeconds }) => tookSeconds))).toBeLessThan(6)
  expect((await ping()).tookSeconds).toBeLessThan(0.5)
})

it('hears no at once, queueing nothing, while a connection that stood is away', async () => {
  const redis = getProducerRedis()
  await redis.ping()
  way.hang()
  redis.disconnect(true)
  const refused = await ping()
  expect(refused.said).toBe('no')
  expect(refused.tookSeconds).toBeLessThan(0.5)
})
