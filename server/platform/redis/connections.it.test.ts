import { expect, it } from 'vitest'
import { closeRedis, getProducerRedis } from './connections.ts'

it('loses nothing of what is said before the connection stands', async () => {
  await closeRedis()
  expect(await getProducerRedis().ping()).toBe('PONG')
})

it('says no at once, queueing nothing, when the connection was lost', async () => {
  await closeRedis()
  const redis = getProducerRedis()
  await redis.ping()
  redis.disconnect()
  await expect(redis.ping()).rejects.toThrow(/closed|writeable/)
})
