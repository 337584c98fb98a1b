import { randomUUID } from 'node:crypto'
import { writeHeartbeat } from '#server/health/heartbeat.ts'
import { log } from '#server/platform/log/log.ts'

const EVERY_MS = 3_000

/** Says every few seconds that this worker lives and what it has moved, for `/readyz`. */
export class Beat {
  readonly #id = randomUUID()
  readonly #timer: NodeJS.Timeout
  #counted = 0
  #lastCommitAt: string | null = null

  constructor() {
    this.#timer = setInterval(() => void this.#write(), EVERY_MS)
    void this.#write()
  }

  committed(events: number): void {
    this.#counted += events
    this.#lastCommitAt = new Date().toISOString()
  }

  close(): void {
    clearInterval(this.#timer)
  }

  async #write(): Promise<void> {
    const heartbeat = { at: new Date().toISOString(), lastCommitAt: this.#lastCommitAt, counted: this.#counted }
    await writeHeartbeat(this.#id, heartbeat).catch((error: unknown) => log.debug({ err: error }, 'no heartbeat'))
  }
}
