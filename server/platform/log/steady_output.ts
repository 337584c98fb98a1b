import { writeSync } from 'node:fs'

/** What a reader who falls behind is waited for; then lines are dropped. */
const MOST_WAITING_CHARACTERS = 1024 * 1024
const AGAIN_AFTER_MS = 20

/** Writes some bytes at once, or throws an error with a code. @returns how many it has written. */
export type Write = (bytes: Buffer) => number

/**
 * Where a process writes its lines. It never fails, ends or holds up the process: what cannot be written (the disk is full, the
 * reader is gone or slow) is dropped and counted, and the count is written as soon as anything can be.
 */
export class SteadyOutput {
  readonly #sayLost: (lines: number) => string
  readonly #write: Write
  readonly #waiting: string[] = []
  #waitingCharacters = 0
  /** What is left of the first of them, of which a part was written. */
  #rest: { bytes: Buffer; tells: number } | undefined
  /** The last line in the file has no end. */
  #isTorn = false
  #timer: NodeJS.Timeout | undefined
  #lost = 0
  #untold = 0

  /** @param sayLost makes the line that says how many were dropped. */
  constructor(sayLost: (lines: number) => string, write: Write = (bytes) => writeSync(1, bytes)) {
    this.#sayLost = sayLost
    this.#write = write
  }

  /** Lines that were dropped since the process began. */
  get lost(): number {
    return this.#lost
  }

  /** @param line with its end. */
  write(line: string): void {
    if (this.#waitingCharacters + line.length > MOST_WAITING_CHARACTERS) {
      this.#drop()
      return
    }
    this.#waiting.push(line)
    this.#waitingCharacters += line.length
    if (this.#timer === undefined) this.#drain()
  }

  /** Tries once more to write what waits; for a process that is about to end. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#drain()
  }

  #drain = (): void => {
    this.#timer = undefined
    for (let line = this.#waiting[0]; line !== undefined; line = this.#waiting[0]) {
      const { bytes, tells } = this.#rest ?? this.#compose(line)
      try {
        const written = this.#write(bytes)
        this.#rest = written < bytes.length ? { bytes: bytes.subarray(written), tells } : undefined
        if (this.#rest) continue
        this.#isTorn = false
        this.#untold -= tells
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN') {
          this.#timer = setTimeout(this.#drain, AGAIN_AFTER_MS).unref()
          return
        }
        this.#isTorn ||= this.#rest !== undefined
        this.#rest = undefined
        this.#drop()
      }
      this.#waiting.shift()
      this.#waitingCharacters -= line.length
    }
  }

  #compose(line: string): { bytes: Buffer; tells: number } {
    const before = this.#untold === 0 ? '' : this.#sayLost(this.#untold)
    return { bytes: Buffer.from(`${this.#isTorn ? '\n' : ''}${before}${line}`), tells: this.#untold }
  }

  #drop(): void {
    this.#lost++
    this.#untold++
  }
}
