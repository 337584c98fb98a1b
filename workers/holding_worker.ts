import { type Job, type JobJson, type Processor, Worker, type WorkerOptions } from 'bullmq'
import { HeldJobs, type Holding } from './held_jobs.ts'
import { mendJob } from './mend_job.ts'

/** What was taken begins after this, though more could be taken: where Redis is far, taking all takes half a minute. */
const LONGEST_TAKING_MS = 500

export interface HoldingOptions extends WorkerOptions {
  concurrency: number
  lockDuration: number
  /** No further job is taken while the sizes of those in hand add up to this. */
  most: number
  sizeOf: (jobId: string, data: unknown) => number
  /** Hears the text of each job's data, as it stands in Redis. */
  onText?: (job: Job, text: string) => void
  /** Hears of each job that was taken. */
  onTaken?: (job: Job) => void
}

/**
 * BullMQ's worker, with what it lacks for long backlogs. It takes up to `concurrency` jobs, one after the other, before it begins
 * the first, and renews the lock of none of them until then: here a lock is renewed from the taking on. What is in hand
 * is bounded by its size, and what was taken does not wait for long because more is taken. A job that is taken again while it
 * is in hand waits for the earlier taking to end. And one whose data cannot be read is set aside, not left active.
 */
export class HoldingWorker extends Worker {
  readonly #held: HeldJobs
  readonly #holdings = new WeakMap<Job, Holding>()
  /** Those that have not begun, in the order in which they were taken, with when. */
  readonly #unbegun = new Map<Job, number>()
  readonly #limits: HoldingOptions

  constructor(queue: string, process: Processor, options: HoldingOptions) {
    // Not before all of this is set up.
    super(queue, process, { ...options, autorun: false })
    this.#limits = options
    this.#held = new HeldJobs(options.lockDuration)
  }

  /** @returns whether another worker may have the job by now. */
  isLost(job: Job): boolean {
    return this.#holdings.get(job)?.isLost(performance.now()) ?? true
  }

  protected override createBackend(): void {
    super.createBackend()
    const { backend } = this
    const ask = backend.execCommand.bind(backend)
    backend.execCommand = async (client, name, args) => {
      const answer: unknown = await ask(client, name, args)
      if (!name.startsWith('moveTo') || !Array.isArray(answer) || !Array.isArray(answer[0])) return answer
      const unreadable = mendJob(answer[0])
      if (unreadable.length > 0) await (await backend.client).hdel(this.toKey(String(answer[1])), ...unreadable)
      return answer
    }
  }

  protected override createJob(data: JobJson, jobId: string): Job {
    try {
      const job = super.createJob(data, jobId)
      this.#limits.onText?.(job, data.data)
      return job
    } catch {
      return super.createJob({ ...data, data: '{}', deferredFailure: 'the data of the job is not JSON' }, jobId)
    }
  }

  protected override async nextJobFromJobData(data?: JobJson, jobId?: string, token?: string): Promise<Job> {
    const job = await super.nextJobFromJobData(data, jobId, token)
    if (job?.id && token) {
      // BullMQ's own time of the taking is by the clock of the day; here only its age counts.
      const ageMs = Math.max(0, Date.now() - (job.processedOn ?? Date.now()))
      const size = this.#limits.sizeOf(job.id, job.data)
      this.#unbegun.set(job, performance.now())
      this.#holdings.set(job, this.#held.take(job.id, { token, size, lockedAtMs: performance.now() - ageMs }))
      this.lockManager.trackJob(job.id, token, job.processedOn ?? Date.now())
      this.#openOrClose()
      this.#limits.onTaken?.(job)
    }
    return job
  }

  override async extendJobLocks(jobIds: string[], tokens: string[], duration: number): Promise<string[]> {
    const askedAtMs = performance.now()
    const lost = await super.extendJobLocks(jobIds, tokens, duration)
    this.#held.renewed(jobIds, lost, askedAtMs)
    return lost
  }

  protected override async callProcessJob(job: Job, token: string, signal?: AbortSignal): Promise<unknown> {
    const holding = this.#holdings.get(job)
    this.#begin(job)
    try {
      await holding?.turn
      return await super.callProcessJob(job, token, signal)
    } finally {
      // Before BullMQ settles it, since it takes the next one in the same call.
      holding?.putDown()
      this.#openOrClose()
    }
  }

  override async processJob(job: Job, token: string, fetchNext?: () => boolean): Promise<Job | undefined> {
    try {
      return (await super.processJob(job, token, fetchNext)) ?? undefined
    } finally {
      const id = job.id ?? ''
      this.#holdings.get(job)?.end()
      this.#begin(job)
      // BullMQ forgets locks by the id of the job: where it was taken again meanwhile, that taking's lock too.
      const again = this.#held.get(id)
      if (again) this.lockManager.trackJob(id, again.token, Date.now())
    }
  }

  #begin(job: Job): void {
    this.#unbegun.delete(job)
    this.#openOrClose()
  }

  #openOrClose(): void {
    const [takenAtMs = Number.POSITIVE_INFINITY] = this.#unbegun.values()
    const takesMore = this.#held.size < this.#limits.most && performance.now() - takenAtMs < LONGEST_TAKING_MS
    this.concurrency = takesMore ? this.#limits.concurrency : 1
  }
}
