import { Redis, type RedisOptions } from 'ioredis'
import { getEnvironment } from '../config/environment.ts'
import { log } from '../log/log.ts'

/** Back within a second of Redis' return; ioredis' own growing delay takes 18 s after an outage. */
const retryStrategy = (attempt: number): number => Math.min(50 * attempt, 1_000)

/** A dead connection that nobody uses is found by the system, ten seconds after this. */
const KEEP_ALIVE_MS = 5_000
/** Redis answers everything at once; what has said nothing for this long, though it was asked, is cut and dialled anew. */
const SILENT_MS = 2_500
/** A worker that waits for a job asks for up to 10 s; BullMQ looks after that connection too. */
const SILENT_WHILE_WAITING_MS = 15_000

const COMMON = {
  retryStrategy,
  connectTimeout: 2_000,
  socketTimeout: SILENT_MS,
  keepAlive: KEEP_ALIVE_MS,
} satisfies RedisOptions

/** Who waits for an answer must hear "no" quickly: a door turns this into a 503. */
const PRODUCER = { ...COMMON, maxRetriesPerRequest: 1, commandTimeout: 4_000 } satisfies RedisOptions

/** Who works in the background waits for ever. BullMQ workers require `maxRetriesPerRequest: null`. */
const WORKER = { ...COMMON, maxRetriesPerRequest: null } satisfies RedisOptions

/** BullMQ doubles a connection for the one by which it waits for jobs. */
class WorkerRedis extends Redis {
  constructor(url: string) {
    super(url, WORKER)
  }

  override duplicate(override: Partial<RedisOptions> = {}): Redis {
    return super.duplicate({ ...override, socketTimeout: SILENT_WHILE_WAITING_MS })
  }
}

const open = new Set<Redis>()
let producer: Redis | undefined

/** @returns this process's shared fail-fast connection, dialled at the first call. */
export function getProducerRedis(): Redis {
  producer ??= keep(dialFirst())
  return producer
}

/** What is asked while it dials for the first time waits for that: a process' first word would be lost by failing fast. */
function dialFirst(): Redis {
  const redis = new Redis(redisUrl(), { ...PRODUCER, enableOfflineQueue: true })
  const failFast = (): void => void Object.assign(redis.options, { enableOfflineQueue: false })
  redis.once('ready', failFast)
  redis.once('close', failFast)
  return redis
}

/** @returns a new connection that waits for Redis for as long as it takes (workers, subscriptions). */
export const createWorkerRedis = (): Redis => keep(new WorkerRedis(redisUrl()))

function redisUrl(): string {
  const { REDIS_URL } = getEnvironment()
  if (!REDIS_URL) throw new Error('REDIS_URL is not set; `npm start` sets it for the processes that it starts')
  return REDIS_URL
}

function keep(redis: Redis): Redis {
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
