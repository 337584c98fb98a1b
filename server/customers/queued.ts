import type { Queued } from '#core/erasure/contract.ts'
import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { readJobId } from '#core/jobs/job_id.ts'
import { readWaiting } from '../ingestion/read_queue_state.ts'
import { log } from '../platform/log/log.ts'
import { describeWaiting } from '../platform/queue/describe_waiting.ts'
import { getQueue } from '../platform/queue/queues.ts'
import { getProducerRedis } from '../platform/redis/connections.ts'

interface Tenant {
  id: number
  slug: string
}

/** Of jobs that Redis looks into at one asking. */
const JOBS_AT_ONCE = 1_000

/** @returns what the queue holds of a workspace that is in no figure yet, and may be of any of its customers. */
export async function readQueued(workspace: Tenant): Promise<{ waitingEvents: number; failedJobs: number }> {
  const [waiting] = await readWaiting([workspace])
  const failed = await endedJobsOf(workspace, 'failed')
  return { waitingEvents: waiting?.waitingEvents ?? 0, failedJobs: failed.length }
}

/** Removes the jobs of a workspace that are done, which are kept for an engineer to look at and hold events as they were sent. */
export async function forgetDoneJobs(workspace: Tenant): Promise<void> {
  const queue = getQueue(EVENT_QUEUE)
  for (const id of await endedJobsOf(workspace, 'completed')) await queue.remove(id)
}

/** @returns the ids of a workspace's jobs that have ended so. Into those of other programs Redis looks itself. */
async function endedJobsOf({ id: workspaceId, slug }: Tenant, how: 'failed' | 'completed'): Promise<string[]> {
  const ids = await getProducerRedis().zrange(getQueue(EVENT_QUEUE).toKey(how), '0', '-1')
  const own = ids.filter((id) => readJobId(id)?.workspaceId === workspaceId)
  let untold = ids.filter((id) => readJobId(id) === null)
  while (untold.length > 0) {
    const part = untold.slice(0, JOBS_AT_ONCE)
    const described = await describeWaiting(part)
    own.push(...part.filter((_, place) => described[place]?.slug === slug))
    // Long ones are looked into a few at a time.
    const notYet = part.filter((_, place) => described[place]?.events === null)
    untold = [...notYet, ...untold.slice(JOBS_AT_ONCE)]
  }
  return own
}

/** What was renamed is committed, so a queue that is away is told, and no reason to fail. */
export async function orUnknown(look: () => Promise<Queued>): Promise<Queued> {
  try {
    return await look()
  } catch (error) {
    log.warn({ err: error }, 'the queue could not be asked for events of a customer')
    return { waitingEvents: null, failedJobs: null }
  }
}
