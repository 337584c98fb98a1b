interface Taking {
  token: string
  size: number
  /** When its lock began, or was last begun anew. */
  lockedAtMs: number
}

/** One taking of a job, from the moment it came from the queue until it is settled or left. */
export interface Holding {
  readonly token: string
  /** Over when an earlier taking of the same job has ended. */
  readonly turn: Promise<void>
  /** @returns whether somebody else may have the job by now. */
  isLost(nowMs: number): boolean
  /** Its work is over: it no longer fills the hand. */
  putDown(): void
  /** It is settled, or was left. */
  end(): void
}

/**
 * The jobs that a worker has in hand, and what it knows of their locks. Every time is of one clock that never jumps, and of
 * the moment at which Redis was asked, so that no lock is believed in for longer than it lasts.
 */
export class HeldJobs {
  readonly #lockMs: number
  readonly #held = new Map<string, Holding & { lose(): void; renew(atMs: number): void; ended: Promise<void> }>()
  #size = 0

  constructor(lockMs: number) {
    this.#lockMs = lockMs
  }

  /** The sizes in hand, added up. */
  get size(): number {
    return this.#size
  }

  /** @returns what is held of a job now, by the last taking. */
  get(id: string): Holding | undefined {
    return this.#held.get(id)
  }

  /** Notes a job that was taken. One that is in hand already must have lost its lock, or it could not have been taken. */
  take(id: string, { token, size, lockedAtMs }: Taking): Holding {
    const before = this.#held.get(id)
    before?.lose()
    let lockedMs = lockedAtMs
    let isLost = false
    let inHand = size
    let resolve = (): void => undefined
    const ended = new Promise<void>((settle) => {
      resolve = settle
    })
    const holding = {
      token,
      ended,
      turn: before?.ended ?? Promise.resolve(),
      isLost: (nowMs: number) => isLost || nowMs - lockedMs >= this.#lockMs,
      lose: () => {
        isLost = true
      },
      renew: (atMs: number) => {
        // What was asked before this taking says nothing of its lock.
        lockedMs = Math.max(lockedMs, atMs)
      },
      putDown: () => {
        this.#size -= inHand
        inHand = 0
      },
      end: () => {
        holding.putDown()
        if (this.#held.get(id) === holding) this.#held.delete(id)
        resolve()
      },
    }
    this.#held.set(id, holding)
    this.#size += size
    return holding
  }

  /** Notes what became of asking, at `askedAtMs`, for these locks to begin anew. */
  renewed(ids: readonly string[], lost: readonly string[], askedAtMs: number): void {
    for (const id of ids) this.#held.get(id)?.renew(askedAtMs)
    for (const id of lost) this.#held.get(id)?.lose()
  }
}
