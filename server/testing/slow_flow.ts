import type { Socket } from 'node:net'

/** How a connection is slow: each byte arrives later, and not more than so many a second. */
export interface Slowness {
  delayMs: number
  bytesPerSecond: number
}

/** Past this a sender is held back, as by a network. */
const MOST_WAITING_BYTES = 256 * 1024

/** What one side of a connection says to the other, in order: at once, slowly, or not at all. */
export class SlowFlow {
  readonly #from: Socket
  readonly #to: Socket
  readonly #waiting: { dueAt: number; data: Buffer }[] = []
  #waitingBytes = 0
  #lastDueAt = 0
  #slowness: Slowness | undefined
  #isHeld = false
  #timer: NodeJS.Timeout | undefined

  constructor(from: Socket, to: Socket) {
    this.#from = from
    this.#to = to
    from.on('data', (data) => this.#take(data))
    from.once('end', () => this.#end())
    to.on('drain', () => this.#resume())
  }

  /** What is on its way keeps its time. */
  set slowness(slowness: Slowness | undefined) {
    this.#slowness = slowness
  }

  /** Nothing goes on, and nothing is lost. */
  hold(): void {
    this.#isHeld = true
    this.#from.pause()
  }

  release(): void {
    this.#isHeld = false
    this.#pass()
  }

  #take(data: Buffer): void {
    const now = performance.now()
    const { delayMs, bytesPerSecond } = this.#slowness ?? { delayMs: 0, bytesPerSecond: Number.POSITIVE_INFINITY }
    this.#lastDueAt = Math.max(this.#lastDueAt, now + delayMs) + (data.length / bytesPerSecond) * 1_000
    this.#waiting.push({ dueAt: this.#lastDueAt, data })
    this.#waitingBytes += data.length
    if (this.#waitingBytes > MOST_WAITING_BYTES) this.#from.pause()
    this.#pass()
  }

  #pass(): void {
    clearTimeout(this.#timer)
    while (!this.#isHeld) {
      const [next] = this.#waiting
      const waitMs = next ? next.dueAt - performance.now() : 0
      if (!next || waitMs > 0) {
        if (next) this.#timer = setTimeout(() => this.#pass(), Math.ceil(waitMs))
        break
      }
      this.#waiting.shift()
      this.#waitingBytes -= next.data.length
      if (!this.#to.write(next.data)) this.#from.pause()
    }
    this.#resume()
  }

  #resume(): void {
    if (!this.#isHeld && !this.#to.writableNeedDrain && this.#waitingBytes <= MOST_WAITING_BYTES) this.#from.resume()
  }

  /** What is said last still arrives. */
  #end(): void {
    clearTimeout(this.#timer)
    for (const { data } of this.#waiting.splice(0)) this.#to.write(data)
    this.#to.end()
  }
}
