import { Queue } from 'bullmq'
import { RECOUNT_QUEUE } from '#core/queue/jobs.ts'
import { log } from '../log/log.ts'
import { getProducerRedis } from '../redis/connections.ts'

let queue: Queue | undefined

function getRecountQueue(): Queue {
  if (!queue) {
    queue = new Queue(RECOUNT_QUEUE, {
      connection: getProducerRedis(),
      defaultJobOptions: {
        removeOnComplete: true,
        removeOnFail: 100,
        attempts: 20,
        backoff: { type: 'fixed', delay: 2_000, jitter: 0.5 },
      },
    })
    queue.on('error', (error) => log.debug({ err: error }, 'the recount queue has trouble'))
  }
  return queue
}

/**
 * Asks the workers to build the workspace's next policy version. What is lost here a worker's sweep finds by the
 * version that is still building; one job a workspace is enough.
 */
export async function requestRecount(workspaceId: number): Promise<void> {
  const jobId = `workspace-${workspaceId}`
  await getRecountQueue()
    .add('build', { workspaceId }, { deduplication: { id: jobId } })
    .catch((error: unknown) => log.warn({ err: error }, 'a recount waits for the next sweep'))
}
