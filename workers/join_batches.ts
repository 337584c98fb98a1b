/** Splits work into transactions: large enough to be cheap, small enough not to hold its locks for long. */
export const MAX_JOINED_EVENTS = 4_000

export interface Joinable {
  /** Jobs with the same key can share a transaction. */
  key: number
  events: number
}

interface Waiting<J> {
  job: J
  settle: (outcome: Promise<void>) => void
}

/**
 * Joins jobs that wait at the same time into transactions. While one transaction of a key runs, what arrives is
 * gathered for the next. A transaction that fails is tried again job by job, so a poisonous job holds up no other.
 */
export class BatchJoiner<J extends Joinable> {
  readonly #waiting = new Map<number, Waiting<J>[]>()
  readonly #running = new Set<number>()
  readonly #count: (key: number, jobs: readonly J[]) => Promise<void>

  /** @param count counts jobs of one key in one transaction; all or nothing. */
  constructor(count: (key: number, jobs: readonly J[]) => Promise<void>) {
    this.#count = count
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
    const queue = this.#waiting.get(key) ?? []
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

  async #run(key: number, batch: readonly Waiting<J>[]): Promise<void> {
    const together = this.#count(
      key,
      batch.map(({ job }) => job),
    )
    const failed = await together.then(
      () => false,
      () => true,
    )
    if (!failed || batch.length === 1) {
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
