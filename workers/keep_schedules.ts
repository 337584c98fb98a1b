import { Queue } from 'bullmq'
import { jobEntry, jobNamesOf, QUEUE_NAMES, type QueueName } from '#core/jobs/catalogue.ts'
import { optionsOf } from '#server/platform/queue/enqueue.ts'
import { getQueue } from '#server/platform/queue/queues.ts'
import { getProducerRedis } from '#server/platform/redis/connections.ts'

/** The queues in which something was ever scheduled: a later version may not even know their names. */
const SCHEDULED_QUEUES = 'holdfast:scheduled_queues'

/**
 * Makes the schedules in Redis those of the catalogue: each once, however many workers say so, and none that a version before
 * this one had. One that goes on keeps its rhythm.
 */
export async function keepSchedules(): Promise<void> {
  for (const name of await getProducerRedis().smembers(SCHEDULED_QUEUES)) await removeOthers(name)
  for (const name of QUEUE_NAMES) {
    for (const job of scheduledIn(name)) {
      await getProducerRedis().sadd(SCHEDULED_QUEUES, name)
      const every = (jobEntry(job).everySeconds ?? 0) * 1_000
      await getQueue(name).upsertJobScheduler(job, { every }, { name: job, data: {}, opts: optionsOf(job) })
    }
  }
}

/** Makes them again where Redis was emptied meanwhile, which closes no connection and would stop the clock for good. */
export async function keepLostSchedules(): Promise<void> {
  if ((await getProducerRedis().exists(SCHEDULED_QUEUES)) === 0) await keepSchedules()
}

const scheduledIn = (queue: QueueName) => jobNamesOf(queue).filter((job) => jobEntry(job).everySeconds !== undefined)

async function removeOthers(name: string): Promise<void> {
  const known = QUEUE_NAMES.find((each) => each === name)
  const wanted = new Set<string>(known ? scheduledIn(known) : [])
  const queue = new Queue(name, { connection: getProducerRedis() })
  for (const { key } of await queue.getJobSchedulers()) if (!wanted.has(key)) await queue.removeJobScheduler(key)
}
