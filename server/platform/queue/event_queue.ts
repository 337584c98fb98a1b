import { Queue, type QueueOptions } from 'bullmq'
import { EVENT_QUEUE } from '#core/queue/jobs.ts'
import { log } from '../log/log.ts'
import { getProducerRedis } from '../redis/connections.ts'

/** Finished jobs are of no use to anyone; failed ones are kept, bounded, for an engineer to look at. */
const KEEP_FINISHED = 100
const KEEP_FAILED = 1_000

export const EVENT_JOB_OPTIONS: QueueOptions['defaultJobOptions'] = {
  removeOnComplete: KEEP_FINISHED,
  removeOnFail: KEEP_FAILED,
  // For what is odd; while a service is away a job waits without using them up (workers/register.ts).
  attempts: 20,
  backoff: { type: 'fixed', delay: 2_000, jitter: 0.5 },
}

let queue: Queue | undefined

/** @returns the queue as a producer sees it: a call fails within seconds when Redis does not answer. */
export function getEventQueue(): Queue {
  queue ??= openQueue()
  return queue
}

function openQueue(): Queue {
  const opened = new Queue(EVENT_QUEUE, { connection: getProducerRedis(), defaultJobOptions: EVENT_JOB_OPTIONS })
  // Whoever calls hears of it too; without a listener BullMQ writes every failed attempt to the console.
  opened.on('error', (error) => log.debug({ err: error }, 'the queue lost its connection'))
  return opened
}
