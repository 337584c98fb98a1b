import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { batchPayload } from '#core/jobs/event_jobs.ts'
import { eventCountOf } from '#core/jobs/job_id.ts'
import { getQueue } from '../platform/queue/queues.ts'
import { getProducerRedis } from '../platform/redis/connections.ts'
import { dialProducer } from '../platform/redis/dial_producer.ts'

export interface QueueState {
  /** Jobs whose events are not counted yet: waiting, being counted, or between two tries. */
  waitingJobs: number
  waitingEvents: number
  /** Age of the oldest of them; null where there are none. */
  oldestWaitingSeconds: number | null
}

/** Lists are added to at their head, so the last one waits longest; a set of jobs is in the order of their turn. */
const LISTS = ['wait', 'active', 'paused'] as const
const SETS = ['delayed', 'prioritized', 'waiting-children'] as const
/** Where the order is not that of age, this many are looked at. */
const MAX_LOOKED_AT = 200

/**
 * @returns what was accepted and is not in the figures yet, over all workspaces. One atomic look, so that a job on its
 * way from one list to the next is not missed.
 */
export async function readQueueState(now = new Date()): Promise<QueueState> {
  const ids = await readJobIds()
  const all = [...new Set(Object.values(ids).flat())]
  const candidates = [
    ids.wait.at(-1),
    ids.paused.at(-1),
    ...[ids.active, ids.delayed, ids.prioritized].flatMap((some) => some.slice(0, MAX_LOOKED_AT)),
  ]
  const [waitingEvents, oldestMs] = await Promise.all([countEvents(all), readOldest(candidates.filter((id) => id !== undefined))])
  const oldestWaitingSeconds = all.length === 0 ? null : Math.max(0, (now.getTime() - (oldestMs ?? now.getTime())) / 1_000)
  return { waitingJobs: all.length, waitingEvents, oldestWaitingSeconds }
}

async function readJobIds(): Promise<Record<(typeof LISTS)[number] | (typeof SETS)[number], string[]>> {
  await dialProducer()
  const queue = getQueue(EVENT_QUEUE)
  const look = getProducerRedis().multi()
  for (const name of LISTS) look.lrange(queue.toKey(name), 0, -1)
  for (const name of SETS) look.zrange(queue.toKey(name), '0', '-1')
  const answers = await look.exec()
  const idsAt = (place: number): string[] => {
    const [error, ids] = answers?.[place] ?? []
    if (error) throw error
    return Array.isArray(ids) ? ids.map(String) : []
  }
  return {
    wait: idsAt(0),
    active: idsAt(1),
    paused: idsAt(2),
    delayed: idsAt(3),
    prioritized: idsAt(4),
    'waiting-children': idsAt(5),
  }
}

async function countEvents(ids: string[]): Promise<number> {
  let known = 0
  const raw: string[] = []
  for (const id of ids) {
    const count = eventCountOf(id)
    if (count === null) raw.push(id)
    else known += count
  }
  // A large backlog of raw jobs is estimated from a part of it: reading them all would slow Redis down for everyone.
  const lookedAt = raw.slice(0, MAX_LOOKED_AT)
  const counts = await readField(lookedAt, 'data', countRaw)
  const sum = counts.reduce((total, count) => total + count, 0)
  return known + (lookedAt.length === 0 ? 0 : Math.round((sum * raw.length) / lookedAt.length))
}

function countRaw(data: string | null): number {
  if (data === null) return 0
  try {
    const job = batchPayload.safeParse(JSON.parse(data))
    return job.success ? job.data.events.length : 0
  } catch {
    return 0
  }
}

async function readOldest(ids: string[]): Promise<number | null> {
  const times = await readField(ids, 'timestamp', (text) => Number(text ?? Number.NaN))
  const known = times.filter((time) => Number.isFinite(time))
  return known.length === 0 ? null : Math.min(...known)
}

/** Reads one field of many jobs in one round trip; a job that was finished meanwhile reads as null. */
async function readField<T>(ids: string[], field: string, parse: (text: string | null) => T): Promise<T[]> {
  if (ids.length === 0) return []
  const queue = getQueue(EVENT_QUEUE)
  const reading = getProducerRedis().pipeline()
  for (const id of ids) reading.hget(queue.toKey(id), field)
  const answers = (await reading.exec()) ?? []
  return answers.map(([, text]) => parse(typeof text === 'string' ? text : null))
}
