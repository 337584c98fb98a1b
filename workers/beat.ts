import { randomUUID } from 'node:crypto'
import { writeHeartbeat } from '#server/health/heartbeat.ts'
import { tellRuns } from '#server/health/job_runs.ts'
import { log } from '#server/platform/log/log.ts'

const EVERY_MS = 3_000

/** Says every few seconds that this worker lives and what it has moved, for `/readyz` and `/metrics`. */
export class Beat {
  readonly #id = randomUUID()
  readonly #timer: NodeJS.Timeout
  #counted = 0
  #lastCommitAt: string | null = null

  constructor() {
    this.#timer = setInterval(() => void this.#beat(), EVERY_MS)
    void this.#beat()
  }

  committed(events: number): void {
    this.#counted += events
    this.#lastCommitAt = new Date().toISOString()
  }

  /** Tells what was not told yet. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#beat()
  }

  async #beat(): Promise<void> {
    const heartbeat = { at: new Date().toISOString(), lastCommitAt: this.#lastCommitAt, counted: this.#counted }
    await Promise.all([writeHeartbeat(this.#id, heartbeat), tellRuns()]).catch((error: unknown) =>
      log.debug({ err: error }, 'no heartbeat'),
    )
  }
}
