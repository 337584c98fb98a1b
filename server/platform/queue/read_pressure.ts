import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { eventCountOf } from '#core/jobs/job_id.ts'
import { getProducerRedis } from '../redis/connections.ts'
import { getQueue } from './queues.ts'

export interface QueuePressure {
  /** Share of Redis' `maxmemory` in use; null where none is set. */
  memoryShare: number | null
  /** Estimated from a sample of both ends of the queue. */
  waitingEvents: number
}

const SAMPLE = 50
/** What a job from another program is taken to hold: counting it exactly would mean reading it. */
const RAW_JOB_EVENTS = 100

/** @returns how full the queue is, from one round trip of constant cost. Rejects where Redis does not answer. */
export async function readPressure(): Promise<QueuePressure> {
  const [wait, prioritized] = [getQueue(EVENT_QUEUE).toKey('wait'), getQueue(EVENT_QUEUE).toKey('prioritized')]
  const answers = await getProducerRedis()
    .pipeline()
    .info('memory')
    .llen(wait)
    .lrange(wait, 0, SAMPLE - 1)
    .lrange(wait, -SAMPLE, -1)
    .zcard(prioritized)
    .zrange(prioritized, '0', String(SAMPLE - 1))
    .zrange(prioritized, String(-SAMPLE), '-1')
    .exec()
  const [memory, ...rest] = (answers ?? []).map(([error, value]) => {
    if (error) throw error
    return value
  })
  return {
    memoryShare: memoryShareOf(String(memory)),
    waitingEvents: estimateEvents(rest.slice(0, 3)) + estimateEvents(rest.slice(3)),
  }
}

/** @param seen how many jobs there are, and the ids of those at either end. */
function estimateEvents([jobs, ...ends]: readonly unknown[]): number {
  const sample = ends.flatMap((ids) => (Array.isArray(ids) ? ids.map(String) : []))
  const events = sample.reduce((sum, id) => sum + (eventCountOf(id) ?? RAW_JOB_EVENTS), 0)
  return sample.length === 0 ? 0 : Math.round((Number(jobs) * events) / sample.length)
}

function memoryShareOf(info: string): number | null {
  const field = (name: string): number => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1] ?? 0)
  const most = field('maxmemory')
  return most > 0 ? field('used_memory') / most : null
}
