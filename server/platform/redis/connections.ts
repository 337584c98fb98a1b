import { Redis, type RedisOptions } from 'ioredis'
import { getEnvironment } from '../config/environment.ts'
import { log } from '../log/log.ts'

/** Back within a second of Redis' return; ioredis' own growing delay takes 18 s after an outage. */
const retryStrategy = (attempt: number): number => Math.min(50 * attempt, 1_000)

/** Who waits for an answer must hear "no" quickly: a door turns this into a 503. */
const PRODUCER: RedisOptions = {
  retryStrategy,
  maxRetriesPerRequest: 1,
  enableOfflineQueue: false,
  connectTimeout: 2_000,
  commandTimeout: 5_000,
}

/** Who works in the background waits for ever. BullMQ workers require `maxRetriesPerRequest: null`. */
const WORKER: RedisOptions = { retryStrategy, maxRetriesPerRequest: null, connectTimeout: 2_000 }

const open = new Set<Redis>()
let producer: Redis | undefined

/** @returns this process's shared fail-fast connection, dialled at the first call. */
export function getProducerRedis(): Redis {
  producer ??= connect(PRODUCER)
  return producer
}

/** @returns a new connection that waits for Redis for as long as it takes (workers, subscriptions). */
export const createWorkerRedis = (): Redis => connect(WORKER)

function connect(options: RedisOptions): Redis {
  const { REDIS_URL } = getEnvironment()
  if (!REDIS_URL) throw new Error('REDIS_URL is not set; `npm start` sets it for the processes that it starts')
  const redis = new Redis(REDIS_URL, options)
  // ioredis emits an error for every failed attempt to reconnect; without a listener it would end the process.
  redis.on('error', (error: Error) => log.debug({ err: error }, 'redis connection error'))
  redis.on('end', () => open.delete(redis))
  open.add(redis)
  return redis
}

/** Closes every connection of this process. */
export async function closeRedis(): Promise<void> {
  producer = undefined
  for (const redis of open) redis.disconnect()
  open.clear()
}
