import type { Job } from 'bullmq'
import type { QueueName } from '#core/jobs/catalogue.ts'
import { log } from '../log/log.ts'
import { getProducerRedis } from '../redis/connections.ts'
import { getQueue } from './queues.ts'

/** On the job itself: when it was first handed out. BullMQ keeps the last time alone. */
export const BEGUN_FIELD = 'holdfast:begun'

/** A job that is gone meanwhile is not made again. */
const NOTE = `if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2]) end`

type Begun = Pick<Job, 'id' | 'priority' | 'processedOn'>

/**
 * Notes of a job that will be tried again since when it is being tried, so that one that comes and goes for ever is told from one
 * that has only just had its turn. One that waited for no turn is as late as it is old.
 */
export async function noteBegun(queue: QueueName, { id, priority, processedOn }: Begun): Promise<void> {
  if (!priority || !id || !processedOn) return
  await getProducerRedis()
    .eval(NOTE, 1, getQueue(queue).toKey(id), BEGUN_FIELD, processedOn)
    .catch((error: unknown) => log.debug({ err: error }, 'it was not noted when a job was begun'))
}
