import type { Queue } from 'bullmq'
import { QUEUE_NAMES, type QueueName } from '#core/jobs/catalogue.ts'
import { getQueue } from '../platform/queue/queues.ts'
import { getProducerRedis } from '../platform/redis/connections.ts'

/** One queue of the catalogue: jobs by their state, and how late the oldest is that is not done. */
export interface QueueSeen {
  queue: QueueName
  waiting: number
  active: number
  /** Between two tries, or not due before a later time. */
  delayed: number
  /** Given up. */
  failed: number
  /** Since it was added, or since it was due where it runs by the clock; null where nothing is late. */
  oldestSeconds: number | null
}

/** Where the order is not that of age, this many are looked at. */
const MAX_LOOKED_AT = 200

/** @returns every queue of the catalogue, from two round trips whose cost does not grow with the queues. */
export async function readQueues(now = new Date()): Promise<QueueSeen[]> {
  return Promise.all(QUEUE_NAMES.map((name) => readQueue(name, getQueue(name), now.getTime())))
}

async function readQueue(name: QueueName, queue: Queue, nowMs: number): Promise<QueueSeen> {
  const key = (list: string): string => queue.toKey(list)
  const answers = await getProducerRedis()
    .multi()
    .llen(key('wait'))
    .llen(key('paused'))
    .zcard(key('prioritized'))
    .llen(key('active'))
    .zcard(key('delayed'))
    .zcard(key('failed'))
    // Lists are added to at their head, so the last one waits longest; a set of jobs is in the order of their turn.
    .lrange(key('wait'), -1, -1)
    .lrange(key('paused'), -1, -1)
    .zrange(key('prioritized'), '0', String(MAX_LOOKED_AT - 1))
    .lrange(key('active'), -MAX_LOOKED_AT, -1)
    .zrange(key('delayed'), '0', String(MAX_LOOKED_AT - 1))
    .exec()
  const values = (answers ?? []).map(([error, value]) => {
    if (error) throw error
    return value
  })
  const [wait = 0, paused = 0, prioritized = 0, active = 0, delayed = 0, failed = 0] = values.slice(0, 6).map(Number)
  const ids = values.slice(6).flatMap((some) => (Array.isArray(some) ? some.map(String) : []))
  const oldestSeconds = await readOldest(queue, ids, nowMs)
  return { queue: name, waiting: wait + paused + prioritized, active, delayed, failed, oldestSeconds }
}

async function readOldest(queue: Queue, ids: readonly string[], nowMs: number): Promise<number | null> {
  if (ids.length === 0) return null
  const reading = getProducerRedis().pipeline()
  for (const id of ids) reading.hget(queue.toKey(id), 'timestamp')
  const answers = (await reading.exec()) ?? []
  // A job that was finished meanwhile has no time any more.
  const since = ids.map((id, n) => dueMsOf(id) ?? Number(answers[n]?.[1] ?? Number.NaN))
  const late = since.filter((ms) => ms <= nowMs)
  return late.length === 0 ? null : (nowMs - Math.min(...late)) / 1_000
}

/** @returns when a scheduled job is due, which BullMQ puts into its id; null for any other job. */
function dueMsOf(id: string): number | null {
  const due = /^repeat:.*:(\d+)$/.exec(id)?.[1]
  return due === undefined ? null : Number(due)
}
