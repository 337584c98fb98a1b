import type { Redis } from 'ioredis'
import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { getProducerRedis } from '../redis/connections.ts'
import { DESCRIBE_JOB, EVENTS_FIELD, OWNER_FIELD } from './describe_job.ts'
import { getQueue } from './queues.ts'

/** Looked into at one asking, which takes some ten milliseconds of Redis; what is more is looked into at the next. */
const MAX_BYTES = 1024 * 1024

/**
 * What jobs of other programs hold, which their ids do not say. Whoever looks into one first notes it on the job; where there
 * is no memory left for that, the next one looks again.
 */
const DESCRIBE_ALL = `
local prefix, budget = ARGV[1], tonumber(ARGV[2])
${DESCRIBE_JOB}
local said = {}
for place = 3, #ARGV do
  local key = prefix .. ARGV[place]
  local known = redis.call('HMGET', key, '${OWNER_FIELD}', '${EVENTS_FIELD}', 'timestamp')
  local slug, events, since = known[1] or '', known[2] or '', known[3] or ''
  if events == '' and redis.call('EXISTS', key) == 0 then
    events = 0
  elseif events == '' and budget > 0 then
    budget = budget - redis.call('HSTRLEN', key, 'data')
    slug, events = describe(redis.call('HGET', key, 'data') or '')
    redis.pcall('HSET', key, '${OWNER_FIELD}', slug, '${EVENTS_FIELD}', events)
  end
  local at = #said
  said[at + 1], said[at + 2], said[at + 3] = slug, tostring(events), since
end
return said
`

export interface DescribedJob {
  slug: string | null
  /** Null where it was not looked into yet. */
  events: number | null
  /** When it was put into the queue. */
  sinceMs: number | null
}

interface DescribingRedis extends Redis {
  holdfastDescribe(...values: (string | number)[]): Promise<string[]>
}

/** @returns what these jobs hold, in the same order; of one that is gone meanwhile, nothing. */
export async function describeWaiting(ids: readonly string[]): Promise<DescribedJob[]> {
  if (ids.length === 0) return []
  const said = await describingRedis().holdfastDescribe(getQueue(EVENT_QUEUE).toKey(''), MAX_BYTES, ...ids)
  return ids.map((_, place) => {
    const [slug = '', events = '', since = ''] = said.slice(3 * place, 3 * place + 3)
    return { slug: slug || null, events: events === '' ? null : Number(events), sinceMs: since === '' ? null : Number(since) }
  })
}

const hasCommand = (redis: Redis): redis is DescribingRedis => 'holdfastDescribe' in redis

function describingRedis(): DescribingRedis {
  const redis = getProducerRedis()
  if (!hasCommand(redis)) redis.defineCommand('holdfastDescribe', { numberOfKeys: 0, lua: DESCRIBE_ALL })
  if (!hasCommand(redis)) throw new Error('jobs could not be described')
  return redis
}
