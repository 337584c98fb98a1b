import { type QueueState, readQueueState } from '../ingestion/read_queue_state.ts'
import { getEventQueue } from '../platform/queue/event_queue.ts'
import { getProducerRedis } from '../platform/redis/connections.ts'
import { type Heartbeat, readHeartbeats } from './heartbeat.ts'

export interface WorkersSeen {
  heartbeats: Heartbeat[]
  queue: QueueState
  /** Jobs that were given up. */
  failedJobs: number
}

let looking: Promise<WorkersSeen> | undefined

/**
 * @returns the workers that are alive and what waits for them. Whoever asks needs no key, and a long queue takes Redis a
 * while to look through: so one look at a time serves all who ask meanwhile.
 */
export function watchWorkers(): Promise<WorkersSeen> {
  looking ??= look().finally(() => {
    looking = undefined
  })
  return looking
}

async function look(): Promise<WorkersSeen> {
  const [heartbeats, queue, failedJobs] = await Promise.all([
    readHeartbeats(),
    readQueueState(),
    getProducerRedis().zcard(getEventQueue().toKey('failed')),
  ])
  return { heartbeats, queue, failedJobs }
}
