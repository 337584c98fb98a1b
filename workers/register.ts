import { DelayedError, type Job, UnrecoverableError } from 'bullmq'
import { EVENT_QUEUE, type JobsOf, type QueueName, queueEntry } from '#core/jobs/catalogue.ts'
import { noteRun } from '#server/health/job_runs.ts'
import { readSeal, type Seal } from '#server/ingestion/sign_job.ts'
import { log } from '#server/platform/log/log.ts'
import { noteBegun } from '#server/platform/queue/note_begun.ts'
import { createWorkerRedis } from '#server/platform/redis/connections.ts'
import { HoldingWorker } from './holding_worker.ts'
import { keepTurns } from './keep_turns.ts'
import type { Outage } from './outage.ts'
import { type Handlers, type Outcome, runJob } from './run_job.ts'

/**
 * A killed worker's jobs are free again after the lock's end and the next look for stalled ones: 9 s at most, where
 * BullMQ's defaults take a minute. A worker may be killed any number of times before a job is given up for that.
 */
const LOCK_MS = 6_000
const STALLED_CHECK_MS = 3_000
const MAX_STALLED = 1_000
/** BullMQ looks twice as often, so that a process which is held up for most of a lock's time still holds its locks. */
const RENEW_MS = 1_000
/** How soon a job is tried again while a service is away. */
const AGAIN_AFTER_MS = 2_000
const TRIED_AGAIN: ReadonlySet<Outcome['result']> = new Set(['gone', 'stopped', 'odd'])

/**
 * The one way to consume a queue of the catalogue. A job that fails because a service is away waits for it however long that
 * takes, and whoever sent it; what no try will mend is set aside at once; anything else has the tries of its sender.
 * @param outage hears of those that wait for a service, and stops the taking while it is away.
 */
export function registerQueue<Q extends QueueName>(queue: Q, handlers: Handlers<JobsOf<Q>>, outage?: Outage): HoldingWorker {
  const { concurrency, inHand, keeps } = queueEntry(queue)
  const turns = queue === EVENT_QUEUE ? keepTurns() : undefined
  const seals = new WeakMap<object, Seal>()
  let isStopping = false
  const worker: HoldingWorker = new HoldingWorker(
    queue,
    async (job, token) => {
      const outcome = await runJob(queue, handlers, job, {
        jobId: job.id ?? '',
        seal: seals.get(job),
        isFirst: job.attemptsStarted <= 1 && job.stalledCounter === 0,
        isLost: () => worker.isLost(job),
        isStopping: () => isStopping,
      })
      noteRun(queue, outcome)
      if (outcome.result === 'gone') outage?.suspect(outcome.error)
      if (TRIED_AGAIN.has(outcome.result)) await noteBegun(queue, job)
      await settle(job, token, outcome)
    },
    {
      connection: createWorkerRedis(),
      concurrency,
      most: inHand?.most ?? concurrency,
      sizeOf: inHand?.sizeOf ?? (() => 1),
      onText(job, text) {
        const seal = readSeal(text)
        if (seal) seals.set(job, seal)
      },
      ...(turns === undefined ? {} : { onTaken: turns.taken }),
      lockDuration: LOCK_MS,
      lockRenewTime: RENEW_MS,
      stalledInterval: STALLED_CHECK_MS,
      maxStalledCount: MAX_STALLED,
      // For the jobs of programs that do not say so themselves.
      removeOnComplete: { count: keeps.done },
      removeOnFail: { count: keeps.failed },
    },
  )
  outage?.add(worker)
  worker.on('closing', () => {
    isStopping = true
    turns?.close()
  })
  worker.on('failed', (job, error) => log.error({ err: error, queue, job: job?.id, tries: job?.attemptsMade }, 'a job failed'))
  worker.on('error', (error) => log.warn({ err: error, queue }, 'a worker has trouble'))
  worker.run().catch((error: unknown) => log.error({ err: error, queue }, 'a worker ended'))
  return worker
}

/** Tells BullMQ what became of a job; what it does not hear of by a rejection is done. */
async function settle(job: Job, token: string | undefined, { result, error }: Outcome): Promise<void> {
  if (result === 'done') return
  const about = { err: error, queue: job.queueName, job: job.id }
  if (result === 'hopeless') throw new UnrecoverableError(error instanceof Error ? error.message : undefined)
  if (result === 'odd') throw error
  if (result === 'lost') {
    log.warn(about, 'a job was left to who has it now')
    throw new DelayedError()
  }
  // Who runs by the clock runs again by the clock: else an outage would leave a heap of them.
  if (job.repeatJobKey) {
    log.warn(about, 'a scheduled job was left out')
    return
  }
  // Of those there may be thousands: what they wait for is said once (outage.ts).
  if (result === 'gone') log.debug(about, 'a job waits for a service to come back')
  await job.moveToDelayed(Date.now() + (result === 'gone' ? AGAIN_AFTER_MS : 0), token)
  throw new DelayedError()
}
