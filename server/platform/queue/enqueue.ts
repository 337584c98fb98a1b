import type { JobsOptions } from 'bullmq'
import { JOBS, type JobName, jobEntry, type PayloadOf, queueEntry } from '#core/jobs/catalogue.ts'
import type { JsonText } from './own_queue.ts'
import { getQueue } from './queues.ts'

export interface Order<N extends JobName> {
  /** Or its JSON, where that is at hand. */
  payload: PayloadOf<N> | JsonText
  id?: string
  /**
   * While a job of the same kind with this name for its work waits, another one is not added. While it runs one more is, which
   * begins after it: it may have looked already for what this one is for.
   */
  onceAs?: string
  /** Its place among those that have one: the lower goes first. A job without goes before them all. */
  priority?: number
}

/** @returns what BullMQ is told of every job of this name. */
export function optionsOf(name: JobName): JobsOptions {
  const { queue, attempts, backoffMs } = jobEntry(name)
  const { done, failed } = queueEntry(queue).keeps
  const backoff = { type: 'fixed', delay: backoffMs, jitter: 0.5 }
  return { attempts, backoff, removeOnComplete: done === 0 ? true : done, removeOnFail: failed }
}

/** Adds jobs of one name, all of them or none. Rejects within seconds where Redis does not answer. */
export async function enqueue<N extends JobName>(name: N, ...orders: Order<N>[]): Promise<void> {
  const queue = getQueue(JOBS[name].queue)
  const jobs = orders.map(({ payload, id, onceAs, priority }) => ({
    name,
    data: payload,
    opts: {
      ...optionsOf(name),
      ...(id === undefined ? {} : { jobId: id }),
      ...(priority === undefined ? {} : { priority }),
      ...(onceAs === undefined ? {} : { deduplication: { id: `${name} ${onceAs}`, keepLastIfActive: true } }),
    },
  }))
  const [only] = jobs
  if (jobs.length === 1 && only) await queue.add(only.name, only.data, only.opts)
  else await queue.addBulk(jobs)
}
