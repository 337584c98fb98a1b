import { LostJob } from './classify_failure.ts'

/** Splits work into transactions: large enough to be cheap, small enough not to hold its locks for long. */
export const MAX_JOINED_EVENTS = 4_000

export interface Joinable {
  /** Jobs with the same key can share a transaction. */
  key: number
  events: number
  /** Whether another worker may have the job by now: then it is not begun. */
  isLost(): boolean
}

interface Waiting<J> {
  job: J
  settle: (outcome: Promise<void>) => void
}

/**
 * Joins jobs that wait at the same time into transactions. While one transaction of a key runs, what arrives is
 * gathered for the next. A transaction that fails is tried again job by job, so a poisonous job holds up no other; where that
 * cannot help, all of its jobs fail.
 */
export class BatchJoiner<J extends Joinable> {
  readonly #waiting = new Map<number, Waiting<J>[]>()
  readonly #running = new Set<number>()
  readonly #count: (key: number, jobs: readonly J[]) => Promise<void>
  readonly #isWorthAnotherTry: (error: unknown) => boolean

  /**
   * @param count counts jobs of one key in one transaction; all or nothing.
   * @param isWorthAnotherTry asked of what a transaction failed with.
   */
  constructor(
    count: (key: number, jobs: readonly J[]) => Promise<void>,
    isWorthAnotherTry: (error: unknown) => boolean = () => true,
  ) {
    this.#count = count
    this.#isWorthAnotherTry = isWorthAnotherTry
  }

  /** @returns when the job's events are committed; rejects when its own transaction failed. */
  add(job: J): Promise<void> {
    return new Promise<void>((resolve) => {
      const queue = this.#waiting.get(job.key) ?? []
      queue.push({ job, settle: resolve })
      this.#waiting.set(job.key, queue)
      if (!this.#running.has(job.key)) void this.#drain(job.key)
    })
  }

  async #drain(key: number): Promise<void> {
    this.#running.add(key)
    // Jobs that arrive in the same turn of the loop belong together.
    await new Promise((resolve) => setImmediate(resolve))
    for (let batch = this.#take(key); batch.length > 0; batch = this.#take(key)) await this.#run(key, batch)
    this.#running.delete(key)
  }

  #take(key: number): Waiting<J>[] {
    const queue = this.#leaveLost(this.#waiting.get(key) ?? [])
    let events = 0
    let length = 0
    for (const { job } of queue) {
      if (length > 0 && events + job.events > MAX_JOINED_EVENTS) break
      events += job.events
      length++
    }
    const batch = queue.splice(0, length)
    if (queue.length === 0) this.#waiting.delete(key)
    return batch
  }

  /** @returns the queue without the jobs that were lost while they waited. */
  #leaveLost(queue: Waiting<J>[]): Waiting<J>[] {
    const lost = queue.filter(({ job }) => job.isLost())
    if (lost.length === 0) return queue
    for (const { settle } of lost) settle(Promise.reject(new LostJob('its lock was lost while it waited')))
    const kept = queue.filter((waiting) => !lost.includes(waiting))
    queue.splice(0, queue.length, ...kept)
    return queue
  }

  async #run(key: number, batch: readonly Waiting<J>[]): Promise<void> {
    const together = this.#count(
      key,
      batch.map(({ job }) => job),
    )
    const isSettled = await together.then(
      () => true,
      (error: unknown) => !this.#isWorthAnotherTry(error),
    )
    if (isSettled || batch.length === 1) {
      for (const { settle } of batch) settle(together)
      return
    }
    for (const { job, settle } of batch) {
      const alone = this.#count(key, [job])
      await alone.catch(() => undefined)
      settle(alone)
    }
  }
}
