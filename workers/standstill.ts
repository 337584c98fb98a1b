import type { CountJob } from './count_events.ts'

const TICK_MS = 1_000
/** Every statement, every lock and every silent connection is given up well before. */
export const LONGEST_STANDSTILL_TICKS = 60

/** For how many ticks in a row jobs were in hand and none moved. */
interface Standstill {
  steps: number
  ticks: number
}

/** @param steps how often anything has moved since the process began. */
export const standStill = (before: Standstill, steps: number, inHand: number): Standstill =>
  inHand === 0 || steps !== before.steps ? { steps, ticks: 0 } : { steps, ticks: before.ticks + 1 }

/**
 * Watches that jobs of events in hand move: that one is committed, or fails. Time is counted in ticks in which the process
 * ran, so that one that was itself stopped for a while is no standstill.
 */
export class StandstillWatch {
  readonly #timer: NodeJS.Timeout
  #inHand = 0
  #steps = 0
  #standstill: Standstill = { steps: 0, ticks: 0 }

  /** @param onStandstill hears that jobs have been in hand for a minute, and nothing has moved. */
  constructor(onStandstill: () => void) {
    this.#timer = setInterval(() => {
      this.#standstill = standStill(this.#standstill, this.#steps, this.#inHand)
      if (this.#standstill.ticks === LONGEST_STANDSTILL_TICKS) onStandstill()
    }, TICK_MS).unref()
  }

  /** Something was committed. */
  moved(): void {
    this.#steps++
  }

  /** @returns the same, watched. */
  watch =
    (count: CountJob): CountJob =>
    async (...job) => {
      this.#inHand++
      try {
        await count(...job)
      } finally {
        this.#inHand--
        this.moved()
      }
    }

  close(): void {
    clearInterval(this.#timer)
  }
}
