import type { Redis } from 'ioredis'
import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { MAX_PRIORITY, UNIT_EVENTS } from '#core/jobs/turns.ts'
import { getProducerRedis } from '../redis/connections.ts'
import { DESCRIBE_JOB, EVENTS_FIELD, OWNER_FIELD } from './describe_job.ts'
import { getQueue } from './queues.ts'
import { SHARES_KEY, VIRTUAL_TIME } from './virtual_time.ts'

/** Redis does nothing else meanwhile: some ten milliseconds. */
const JOBS_AT_ONCE = 1_000

/**
 * BullMQ hands out a job without priority before all that have one, and other programs give theirs none. So those that wait
 * longest get the turn of their workspace, as the door gives it to its own. What is there of its own stays in front.
 */
const ARRANGE = `
local prefix, most, unit, highest = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
${VIRTUAL_TIME}
${DESCRIBE_JOB}
local now = virtualTime(KEYS[4], KEYS[1], KEYS[2], unit)
local ids = redis.call('RPOP', KEYS[1], most) or {}
local kept, moved, ends = {}, 0, {}
for _, id in ipairs(ids) do
  local job = nil
  if not string.find(id, '^n%d+%-') then
    local known = redis.call('HMGET', prefix .. id, 'data', 'priority')
    if known[1] and tonumber(known[2] or 0) == 0 then job = known[1] end
  end
  if job then
    local slug, events = describe(job)
    local start = ends[slug] or math.max(now, tonumber(redis.call('HGET', KEYS[4], 'f:' .. slug) or 0))
    ends[slug] = start + math.max(events, 1)
    local priority = math.min(highest, math.floor(start / unit) + 1)
    redis.call('HSET', prefix .. id, 'priority', priority, '${OWNER_FIELD}', slug, '${EVENTS_FIELD}', events)
    redis.call('ZADD', KEYS[2], priority * 4294967296 + redis.call('INCR', KEYS[3]) % 4294967296, id)
    redis.call('HSET', KEYS[4], 'q:' .. slug, start)
    moved = moved + 1
  else
    kept[#kept + 1] = id
  end
end
for place = #kept, 1, -1 do redis.call('RPUSH', KEYS[1], kept[place]) end
for slug, last in pairs(ends) do redis.call('HSET', KEYS[4], 'v', now, 'f:' .. slug, last) end
return { moved, redis.call('LLEN', KEYS[1]) }
`

interface ArrangingRedis extends Redis {
  holdfastArrangeWaiting(...keysAndValues: (string | number)[]): Promise<[moved: number, left: number]>
}

/**
 * Gives the jobs that others put straight into the queue the turn of their workspace, so that none goes before its share.
 * @returns how many jobs are left that go before all.
 */
export async function arrangeWaiting(): Promise<number> {
  const queue = getQueue(EVENT_QUEUE)
  const keys = [queue.toKey('wait'), queue.toKey('prioritized'), queue.toKey('pc'), SHARES_KEY]
  for (;;) {
    const values = [queue.toKey(''), JOBS_AT_ONCE, UNIT_EVENTS, MAX_PRIORITY]
    const [moved, left] = await arrangingRedis().holdfastArrangeWaiting(...keys, ...values)
    if (moved === 0) return left
  }
}

const hasCommand = (redis: Redis): redis is ArrangingRedis => 'holdfastArrangeWaiting' in redis

function arrangingRedis(): ArrangingRedis {
  const redis = getProducerRedis()
  if (!hasCommand(redis)) redis.defineCommand('holdfastArrangeWaiting', { numberOfKeys: 4, lua: ARRANGE })
  if (!hasCommand(redis)) throw new Error('the turns of jobs could not be set up')
  return redis
}
