import { expect, it } from 'vitest'
import { getQueue } from '../platform/queue/queues.ts'
import { getProducerRedis } from '../platform/redis/connections.ts'
import { readQueues } from './read_queues.ts'

const queue = getQueue('policy-recounts')
const now = Date.now()
const seen = async () => (await readQueues(new Date(now))).find((each) => each.queue === 'policy-recounts')

it('counts the jobs of a queue by their state, and finds the oldest that is late', async () => {
  expect(await seen()).toEqual({ queue: 'policy-recounts', waiting: 0, active: 0, delayed: 0, failed: 0, oldestSeconds: null })
  // Due in an hour, as what runs by the clock is: nothing is late.
  await queue.upsertJobScheduler('later', { every: 3_600_000, startDate: now + 3_600_000 }, { name: 'build', data: {} })
  expect(await seen()).toMatchObject({ waiting: 0, delayed: 1, oldestSeconds: null })

  await queue.add('build', {}, { timestamp: now - 5_000 })
  await queue.add('build', {}, { timestamp: now - 4_000 })
  await queue.add('build', {}, { timestamp: now - 20_000, priority: 3 })
  expect(await seen()).toMatchObject({ waiting: 3, delayed: 1, oldestSeconds: 20 })

  // Between two tries: it waits since it was added.
  await queue.add('build', {}, { timestamp: now - 90_000, delay: 100_000 })
  expect(await seen()).toMatchObject({ waiting: 3, delayed: 2, oldestSeconds: 90 })

  await getProducerRedis().lpush(queue.toKey('active'), (await queue.add('build', {}, { timestamp: now - 300_000 })).id ?? '')
  await getProducerRedis().zadd(queue.toKey('failed'), now, 'x')
  expect(await seen()).toMatchObject({ active: 1, failed: 1, oldestSeconds: 300 })
})
