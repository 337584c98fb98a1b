import type { Redis } from 'ioredis'
import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { SLACK_EVENTS, type Turn, UNIT_EVENTS } from '#core/jobs/turns.ts'
import { getProducerRedis } from '../redis/connections.ts'
import { getQueue } from './queues.ts'
import { SHARES_KEY, VIRTUAL_TIME } from './virtual_time.ts'

/** A workspace that was quiet may send this many seconds' worth at once: a nightly import, a helpdesk catching up. */
export const BURST_SECONDS = 10

/**
 * Generic cell rate algorithm on Redis' own clock. The key holds the instant at which all that was taken is paid for.
 * Whoever is not yet a burst ahead may take a whole batch, however large, and waits the longer afterwards: so a batch
 * larger than the rate gets through too.
 */
const TAKE = `
local time = redis.call('TIME')
local clock = time[1] * 1000 + time[2] / 1000
local paid = math.max(tonumber(redis.call('GET', KEYS[1])) or 0, clock)
local ahead = paid - clock - tonumber(ARGV[2])
if ahead >= 0 then return { math.ceil(ahead) + 1 } end
local events = tonumber(ARGV[3])
paid = paid + events * 1000 / ARGV[1]
redis.call('SET', KEYS[1], string.format('%.3f', paid), 'PX', math.ceil(paid - clock) + 1)
`

/**
 * Gives the workspace its turn: all of its doors are one here. A queue in which nothing waits owes nobody anything, so that the
 * shares begin anew. `q` is the tag of its last job that waits for its turn.
 */
const TURN = `
local slug, jobEvents, slack, unit = ARGV[4], tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7])
${VIRTUAL_TIME}
local now, waits = virtualTime(KEYS[2], KEYS[3], KEYS[4], unit)
if not waits then redis.call('DEL', KEYS[2]) end
local known = redis.call('HMGET', KEYS[2], 'f:' .. slug, 'q:' .. slug)
local start = math.max(now, tonumber(known[1] or 0))
local last = tonumber(known[2] or -1)
local isBehindOwn = last >= now and redis.call('EXISTS', KEYS[4]) == 1
local lastStart = start + math.floor((events - 1) / jobEvents) * jobEvents
if isBehindOwn or lastStart - now >= slack then last = lastStart end
redis.call('HSET', KEYS[2], 'v', now, 'f:' .. slug, start + events, 'q:' .. slug, last)
return { 0, start, now, isBehindOwn and 1 or 0 }
`

/** What a workspace wants to put into the queue. */
export interface Entry {
  workspaceId: number
  slug: string
  eventsPerSecond: number
  events: number
  /** How many events each job has, but for the last. */
  jobEvents: number
}

interface EnteringRedis extends Redis {
  holdfastEnterQueue(...keysAndValues: (string | number)[]): Promise<number[]>
}

/**
 * Takes events from what a workspace may send, and gives them their turn in the queue: one round trip.
 * @returns the milliseconds to wait where it may not send, and nothing was taken; else the turn.
 */
export async function enterQueue(entry: Entry): Promise<{ waitMs: number } | Turn> {
  const queue = getQueue(EVENT_QUEUE)
  const [waitMs = 0, start = 0, now = 0, isBehindOwn = 0] = await enteringRedis().holdfastEnterQueue(
    `holdfast:${entry.workspaceId}:rate`,
    SHARES_KEY,
    queue.toKey('wait'),
    queue.toKey('prioritized'),
    entry.eventsPerSecond,
    BURST_SECONDS * 1_000,
    entry.events,
    entry.slug,
    entry.jobEvents,
    SLACK_EVENTS,
    UNIT_EVENTS,
  )
  return waitMs > 0 ? { waitMs } : { start, now, isBehindOwn: isBehindOwn === 1 }
}

const hasCommand = (redis: Redis): redis is EnteringRedis => 'holdfastEnterQueue' in redis

function enteringRedis(): EnteringRedis {
  const redis = getProducerRedis()
  if (!hasCommand(redis)) redis.defineCommand('holdfastEnterQueue', { numberOfKeys: 4, lua: TAKE + TURN })
  if (!hasCommand(redis)) throw new Error('the rate limiter could not be set up')
  return redis
}
