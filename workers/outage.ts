import { setTimeout as delay } from 'node:timers/promises'
import { log } from '#server/platform/log/log.ts'

/** How often it is asked whether the database is back. */
const LOOK_EVERY_MS = 1_000
/** While jobs wait for something that passes, though the database answers, it is said once in so long. */
const QUIET_MS = 2_000

/** What takes jobs from a queue. */
export interface Taker {
  pause(doNotWaitActive: boolean): Promise<void>
  resume(): Promise<void>
  isRunning(): boolean
}

/**
 * Stops taking jobs from the queues while Postgres is away, and goes on when it is back: else every job that waits would be taken,
 * tried and put back every two seconds, with a line each. One of these for all queues of a process.
 */
export class Outage {
  readonly #answers: () => Promise<boolean>
  readonly #takers: Taker[] = []
  readonly #closing = new AbortController()
  #looking: Promise<void> | undefined

  /** @param answers whether Postgres answers now; never rejects. */
  constructor(answers: () => Promise<boolean>) {
    this.#answers = answers
  }

  /** Pauses and resumes this one too. */
  add(taker: Taker): void {
    this.#takers.push(taker)
  }

  /** Hears that a job failed because a service is away. */
  suspect(error: unknown): void {
    this.#looking ??= this.#look(error).finally(() => {
      this.#looking = undefined
    })
  }

  /** Leaves the queues as they are. */
  async close(): Promise<void> {
    this.#closing.abort()
    await this.#looking
  }

  async #look(error: unknown): Promise<void> {
    if (await this.#answers()) {
      log.warn({ err: error }, 'jobs wait for a service to come back')
      await this.#wait(QUIET_MS)
      return
    }
    const sinceMs = performance.now()
    log.warn({ err: error }, 'Postgres does not answer: no job is taken until it does')
    await Promise.all(this.#takers.map((taker) => taker.pause(true)))
    do await this.#wait(LOOK_EVERY_MS)
    while (!this.#closing.signal.aborted && !(await this.#answers()))
    if (this.#closing.signal.aborted) return
    for (const taker of this.#takers) await goOn(taker)
    log.warn({ seconds: Math.round((performance.now() - sinceMs) / 1_000) }, 'Postgres answers again: jobs are taken')
  }

  #wait = (ms: number): Promise<void> => delay(ms, undefined, { signal: this.#closing.signal, ref: false }).catch(() => undefined)
}

/** A taker whose loop was just about to end when it was told to go on would never begin again. */
async function goOn(taker: Taker): Promise<void> {
  await taker.resume()
  await delay(0)
  if (!taker.isRunning()) await taker.resume()
}
