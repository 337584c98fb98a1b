import type { Worker } from 'bullmq'
import { EVENT_QUEUE } from '#core/queue/jobs.ts'
import type { Beat } from './beat.ts'
import { countOrSetAside } from './count_or_set_aside.ts'
import { BatchJoiner } from './join_batches.ts'
import { type EventJob, readJob } from './read_job.ts'
import { registerWorker } from './register.ts'

/** Jobs in hand at once: single events join into transactions too. */
const CONCURRENCY = 250

/** Takes event jobs from the queue, joins them into transactions, and publishes what was committed. */
export function startCounting(beat: Beat): Worker {
  const joiner = new BatchJoiner<EventJob>(async (workspaceId, jobs) => {
    const accepted = jobs.flatMap((job) => job.accepted)
    await countOrSetAside(
      workspaceId,
      accepted,
      jobs.flatMap((job) => job.rejected),
    )
    beat.committed(accepted.length)
  })
  return registerWorker(EVENT_QUEUE, CONCURRENCY, async (job) => {
    await joiner.add(await readJob(job.name, job.data, Date.now()))
  })
}
