/** A time in which nothing was counted, in ms by the run's clock. */
export interface Silence {
  fromMs: number
  toMs: number
}

/** Follows a count that should rise all the time, and keeps when it did not. */
export class SilenceWatch {
  readonly #silences: Silence[] = []
  readonly #leastMs: number
  #roseAtMs: number
  #count = -1

  /** @param leastMs shorter ones are none. */
  constructor(beganAtMs: number, leastMs: number) {
    this.#roseAtMs = beganAtMs
    this.#leastMs = leastMs
  }

  /** When it rose last. */
  get roseAtMs(): number {
    return this.#roseAtMs
  }

  see(count: number, atMs: number): void {
    if (count <= this.#count) return
    this.#count = count
    if (atMs - this.#roseAtMs >= this.#leastMs) this.#silences.push({ fromMs: this.#roseAtMs, toMs: atMs })
    this.#roseAtMs = atMs
  }

  /** @returns all so far, that which still lasts at `atMs` included. */
  until(atMs: number): Silence[] {
    const last = { fromMs: this.#roseAtMs, toMs: atMs }
    return lengthOf(last) >= this.#leastMs ? [...this.#silences, last] : [...this.#silences]
  }
}

export const lengthOf = ({ fromMs, toMs }: Silence): number => toMs - fromMs

/** @returns the longest that overlaps with the time from `fromMs` to `toMs`. */
export function longestIn(silences: readonly Silence[], { fromMs, toMs }: Silence): Silence | undefined {
  const within = silences.filter((silence) => silence.toMs > fromMs && silence.fromMs < toMs)
  return within.sort((a, b) => lengthOf(b) - lengthOf(a))[0]
}

/** @returns how much of it lay after `atMs`. */
export const afterwardsMs = (silence: Silence | undefined, atMs: number): number =>
  silence ? Math.max(0, silence.toMs - Math.max(silence.fromMs, atMs)) : 0
