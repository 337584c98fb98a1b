import { z } from 'zod'
import { getProducerRedis } from '../platform/redis/connections.ts'

/** A worker that has not said anything for this long is taken for dead; it beats every few seconds. */
export const HEARTBEAT_SECONDS = 10

const KEY_PREFIX = 'holdfast:worker:'

const heartbeatSchema = z.object({
  at: z.iso.datetime(),
  /** When this worker last committed events; null before the first time. */
  lastCommitAt: z.iso.datetime().nullable(),
  /** Events that this worker has counted since it started. */
  counted: z.int(),
})
export type Heartbeat = z.infer<typeof heartbeatSchema>

/** Says that the worker lives, and when it last moved something. */
export async function writeHeartbeat(workerId: string, heartbeat: Heartbeat): Promise<void> {
  await getProducerRedis().set(`${KEY_PREFIX}${workerId}`, JSON.stringify(heartbeat), 'EX', HEARTBEAT_SECONDS)
}

/** @returns the last word of every worker that is alive. */
export async function readHeartbeats(): Promise<Heartbeat[]> {
  const redis = getProducerRedis()
  const keys = new Set<string>()
  for await (const some of redis.scanStream({ match: `${KEY_PREFIX}*`, count: 5_000 })) {
    for (const key of some as string[]) keys.add(key)
  }
  if (keys.size === 0) return []
  const texts = await redis.mget(...keys)
  return texts.flatMap((text) => {
    const parsed = heartbeatSchema.safeParse(parseJson(text))
    return parsed.success ? [parsed.data] : []
  })
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
