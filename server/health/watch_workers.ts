import { type QueueState, readQueueState } from '../ingestion/read_queue_state.ts'
import { type Heartbeat, readHeartbeats } from './heartbeat.ts'
import { type JobRuns, readRuns } from './job_runs.ts'
import { type QueueSeen, readQueues } from './read_queues.ts'

export interface WorkersSeen {
  heartbeats: Heartbeat[]
  /** What was accepted and is not counted yet. */
  events: QueueState
  /** Every queue of the catalogue. */
  queues: QueueSeen[]
  runs: JobRuns[]
}

let looking: Promise<WorkersSeen> | undefined

/**
 * @returns the workers that are alive, what waits for them and what they have done. Whoever asks needs no key, and a long
 * queue takes Redis a while to look through: so one look at a time serves all who ask meanwhile.
 */
export function watchWorkers(): Promise<WorkersSeen> {
  looking ??= look().finally(() => {
    looking = undefined
  })
  return looking
}

async function look(): Promise<WorkersSeen> {
  const [heartbeats, events, queues, runs] = await Promise.all([readHeartbeats(), readQueueState(), readQueues(), readRuns()])
  return { heartbeats, events, queues, runs }
}
