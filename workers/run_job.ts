import { JOBS, type JobName, type JobsOf, jobNamed, type PayloadOf, type QueueName } from '#core/jobs/catalogue.ts'
import type { Seal } from '#server/ingestion/sign_job.ts'
import { classifyFailure, type Failure, HopelessJob } from './classify_failure.ts'

/** What a handler may ask about the job that it was handed. */
export interface Run {
  jobId: string
  /** What its text says of who wrote it; where that says nothing, undefined. */
  seal?: Seal | undefined
  /** Whether the queue hands this job out for the first time: else what it tells may have been counted before. */
  isFirst: boolean
  /** Whether another worker may have it by now; then what has not begun is better not begun. */
  isLost(): boolean
  /** Whether this process is about to end. */
  isStopping(): boolean
}

/** What the jobs of a queue do: resolves when the work is safely done. A job without a handler does not compile. */
export type Handlers<N extends JobName = JobName> = { [K in N]: (payload: PayloadOf<K>, run: Run) => Promise<void> }

export interface Outcome {
  /** `unknown` where the queue has no job of this name. */
  job: JobName | 'unknown'
  result: 'done' | Failure
  error?: unknown
  seconds: number
}

/**
 * Runs one job: finds it in the catalogue, reads its payload, hands it to its handler, times it, and says what became of it.
 * Never rejects.
 */
export async function runJob<Q extends QueueName>(
  queue: Q,
  handlers: Handlers<JobsOf<Q>>,
  { name, data }: { name: string; data: unknown },
  run: Run,
): Promise<Outcome> {
  const startedMs = performance.now()
  const known = jobNamed(queue, name)
  const ended = (result: Outcome['result'], error?: unknown): Outcome => ({
    job: known ?? 'unknown',
    result,
    ...(error === undefined ? {} : { error }),
    seconds: (performance.now() - startedMs) / 1_000,
  })
  try {
    if (!known) throw new HopelessJob(`the queue ${queue} has no jobs of this name`)
    // Which handler takes which payload is held by their type; the name that joins them is known only now.
    const handle = (handlers as Record<string, (payload: unknown, run: Run) => Promise<void>>)[known]
    if (!handle) throw new HopelessJob(`this worker does nothing with jobs of the name ${known}`)
    await handle(readPayload(known, data), run)
    return ended('done')
  } catch (error) {
    return ended(classifyFailure(error), error)
  }
}

function readPayload(job: JobName, data: unknown): unknown {
  const read = JOBS[job].payload.safeParse(data)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new HopelessJob(`not the data of a job ${job}: ${[...(issue?.path ?? [])].map(String).join('.')} ${issue?.message}`)
}
