import { DelayedError, type Job, UnrecoverableError, Worker } from 'bullmq'
import { log } from '#server/platform/log/log.ts'
import { createWorkerRedis } from '#server/platform/redis/connections.ts'
import { classifyFailure } from './classify_failure.ts'

/**
 * A killed worker's jobs are free again after the lock's end and the next look for stalled ones: 9 s at most, where
 * BullMQ's defaults take a minute. A worker may be killed any number of times before a job is given up for that.
 */
const LOCK_MS = 5_000
const STALLED_CHECK_MS = 4_000
const MAX_STALLED = 1_000
/** How soon a job is tried again while a service is away. */
const AGAIN_AFTER_MS = 2_000

/**
 * The one way to consume a queue. A job that fails because a service is away waits for it however long that takes, and
 * whoever sent it; what no try will mend is set aside at once; anything else has the tries of its sender.
 */
export function registerWorker(queue: string, concurrency: number, process: (job: Job) => Promise<void>): Worker {
  const worker = new Worker(
    queue,
    async (job, token) => {
      try {
        await process(job)
      } catch (error) {
        const failure = classifyFailure(error)
        if (failure === 'hopeless') throw new UnrecoverableError(error instanceof Error ? error.message : undefined)
        if (failure === 'odd') throw error
        log.warn({ err: error, queue, job: job.id }, 'a job waits for a service to come back')
        await job.moveToDelayed(Date.now() + AGAIN_AFTER_MS, token)
        throw new DelayedError()
      }
    },
    {
      connection: createWorkerRedis(),
      concurrency,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_CHECK_MS,
      maxStalledCount: MAX_STALLED,
    },
  )
  worker.on('failed', (job, error) => log.error({ err: error, queue, job: job?.id, tries: job?.attemptsMade }, 'a job failed'))
  worker.on('error', (error) => log.warn({ err: error, queue }, 'a worker has trouble'))
  return worker
}
