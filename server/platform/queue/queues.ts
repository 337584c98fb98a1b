import type { Queue } from 'bullmq'
import type { Redis } from 'ioredis'
import type { QueueName } from '#core/jobs/catalogue.ts'
import { log } from '../log/log.ts'
import { getProducerRedis } from '../redis/connections.ts'
import { OwnQueue } from './own_queue.ts'

const opened = new Map<QueueName, { queue: Queue; redis: Redis }>()

/** @returns a queue as a producer sees it: a call fails within seconds when Redis does not answer. */
export function getQueue(name: QueueName): Queue {
  const redis = getProducerRedis()
  const known = opened.get(name)
  if (known?.redis === redis) return known.queue
  const queue = new OwnQueue(name, { connection: redis })
  // Whoever calls hears of it too; without a listener BullMQ writes every failed attempt to the console.
  queue.on('error', (error) => log.debug({ err: error, queue: name }, 'a queue lost its connection'))
  opened.set(name, { queue, redis })
  return queue
}
