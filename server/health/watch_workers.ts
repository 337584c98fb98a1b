import { type QueueState, stateOf } from '../ingestion/read_queue_state.ts'
import { lookAtQueue } from '../platform/queue/look_at_queue.ts'
import { type Heartbeat, readHeartbeats } from './heartbeat.ts'
import { type JobRuns, readRuns } from './job_runs.ts'
import { type Lateness, readLateness } from './read_lateness.ts'
import { type QueueSeen, readQueues } from './read_queues.ts'

export interface WorkersSeen {
  heartbeats: Heartbeat[]
  /** What was accepted and is not counted yet. */
  events: QueueState
  lateness: Lateness
  /** Every queue of the catalogue. */
  queues: QueueSeen[]
  runs: JobRuns[]
}

let looking: Promise<WorkersSeen> | undefined

/**
 * @returns the workers that are alive, what waits for them and what they have done. Whoever asks needs no key: so one look at a
 * time serves all who ask meanwhile.
 */
export function watchWorkers(): Promise<WorkersSeen> {
  looking ??= look().finally(() => {
    looking = undefined
  })
  return looking
}

async function look(): Promise<WorkersSeen> {
  const [heartbeats, queue, queues, runs] = await Promise.all([readHeartbeats(), lookAtQueue(), readQueues(), readRuns()])
  const now = new Date()
  return { heartbeats, events: stateOf(queue, now), lateness: await readLateness(queue, now), queues, runs }
}
