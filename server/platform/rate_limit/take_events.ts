import type { Redis } from 'ioredis'
import { getProducerRedis } from '../redis/connections.ts'

/** A workspace that was quiet may send this many seconds' worth at once: a nightly import, a helpdesk catching up. */
export const BURST_SECONDS = 10

/**
 * Generic cell rate algorithm on Redis' own clock. The key holds the instant at which all that was taken is paid for.
 * Whoever is not yet a burst ahead may take a whole batch, however large, and waits the longer afterwards: so a batch
 * larger than the rate gets through too.
 */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local paid = math.max(tonumber(redis.call('GET', KEYS[1])) or 0, now)
local ahead = paid - now - tonumber(ARGV[2])
if ahead >= 0 then return math.ceil(ahead) + 1 end
paid = paid + ARGV[3] * 1000 / ARGV[1]
redis.call('SET', KEYS[1], string.format('%.3f', paid), 'PX', math.ceil(paid - now) + 1)
return 0`

interface TakingRedis extends Redis {
  holdfastTakeEvents(key: string, perSecond: number, burstMs: number, events: number): Promise<number>
}

/**
 * Takes `events` from what a workspace may send: one round trip.
 * @returns 0 where they may go through; else the milliseconds to wait, and nothing was taken.
 */
export async function takeEvents(workspaceId: number, eventsPerSecond: number, events: number): Promise<number> {
  const key = `holdfast:${workspaceId}:rate`
  return takingRedis().holdfastTakeEvents(key, eventsPerSecond, BURST_SECONDS * 1_000, events)
}

const hasCommand = (redis: Redis): redis is TakingRedis => 'holdfastTakeEvents' in redis

function takingRedis(): TakingRedis {
  const redis = getProducerRedis()
  if (!hasCommand(redis)) redis.defineCommand('holdfastTakeEvents', { numberOfKeys: 1, lua: TAKE })
  if (!hasCommand(redis)) throw new Error('the rate limiter could not be set up')
  return redis
}
