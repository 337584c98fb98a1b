/** What senders know of the events that they sent, which are numbered from 0. */
export class Ledger {
  /** When each was acknowledged first, by the run's clock; not yet: absent or 0. */
  readonly #acknowledgedAtMs: number[] = []
  #acknowledged = 0
  #sent = 0

  get sent(): number {
    return this.#sent
  }

  get acknowledged(): number {
    return this.#acknowledged
  }

  /** @returns the numbers of so many new events: from `from` to before `to`. */
  take(count: number): { from: number; to: number } {
    const from = this.#sent
    this.#sent += count
    return { from, to: this.#sent }
  }

  /** @param atMs above 0. */
  acknowledge({ from, to }: { from: number; to: number }, atMs: number): void {
    for (let number = from; number < to; number++) {
      if (this.#acknowledgedAtMs[number]) continue
      this.#acknowledgedAtMs[number] = atMs
      this.#acknowledged += 1
    }
  }

  acknowledgedAtMs(number: number): number | undefined {
    return this.#acknowledgedAtMs[number] || undefined
  }
}

export interface Judgement {
  /** Numbers of events that were acknowledged and are stored nowhere. */
  lost: number[]
  /** Numbers of events that are stored more than once. */
  doubled: number[]
  /** How many were stored though nobody was told so: the answer was lost, and no further try came through. */
  unacknowledged: number
}

/** @param stored how often the event of each number is stored. */
export function judgeLedger(ledger: Ledger, stored: ReadonlyMap<number, number>): Judgement {
  const numbers = Array.from({ length: ledger.sent }, (_, number) => number)
  const isAcknowledged = (number: number): boolean => ledger.acknowledgedAtMs(number) !== undefined
  return {
    lost: numbers.filter((number) => isAcknowledged(number) && !stored.has(number)),
    doubled: numbers.filter((number) => (stored.get(number) ?? 0) > 1),
    unacknowledged: numbers.filter((number) => !isAcknowledged(number) && stored.has(number)).length,
  }
}
