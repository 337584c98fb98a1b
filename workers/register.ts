import { type Job, UnrecoverableError, Worker } from 'bullmq'
import { log } from '#server/log/log.ts'
import { jobSeconds } from '#server/metrics/worker_metrics.ts'
import { createWorkerRedis } from '#server/redis/connections.ts'
import { HopelessJob } from './read_job.ts'

/**
 * A killed worker's jobs are free again after the lock's end and the next look for stalled ones: 9 s at most, where
 * BullMQ's defaults take a minute. A worker may be killed any number of times before a job is given up for that.
 */
const LOCK_MS = 5_000
const STALLED_CHECK_MS = 4_000
const MAX_STALLED = 1_000

/**
 * The one way to consume a queue: times, logs and counts every job, and tells failures that no try will mend from
 * those that wait for a service to come back.
 */
export function registerWorker(queue: string, concurrency: number, process: (job: Job) => Promise<void>): Worker {
  const worker = new Worker(
    queue,
    async (job) => {
      const stop = jobSeconds.startTimer({ queue })
      try {
        await process(job)
        stop({ outcome: 'done' })
      } catch (error) {
        stop({ outcome: 'failed' })
        if (error instanceof HopelessJob) throw new UnrecoverableError(error.message)
        throw error
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
