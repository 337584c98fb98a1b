import { once } from 'node:events'
import { getProducerRedis } from './connections.ts'

/** The first connection takes milliseconds; where Redis is away, the caller hears so from its first command. */
const DIAL_WITHIN_MS = 2_000

/**
 * The fail-fast connection queues nothing while it is being made, so the first to ask in a process would hear "no".
 * Resolves when it is ready, or when it takes too long.
 */
export async function dialProducer(): Promise<void> {
  const redis = getProducerRedis()
  if (redis.status !== 'connecting' && redis.status !== 'connect' && redis.status !== 'wait') return
  await once(redis, 'ready', { signal: AbortSignal.timeout(DIAL_WITHIN_MS) }).catch(() => undefined)
}
