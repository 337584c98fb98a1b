import { Problem } from '#core/problem.ts'
import { BURST_SECONDS } from '../platform/queue/enter_queue.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** Two or three times what an event has; reading bytes that are no events costs as much as reading events. */
export const BYTES_AN_EVENT = 1_024

/** @returns how many events a delivery counts as: those that it holds, good or bad, or as many as its bytes could be. */
export const weightOf = (bytes: number, events: number): number => Math.max(events, Math.ceil(bytes / BYTES_AN_EVENT))

/** What one delivery costs of its workspace's rate, while it is read. */
export interface Charge {
  /**
   * Charges for bytes before they are looked at.
   * @throws Problem `rate_limited` where the workspace's other deliveries have used up its rate meanwhile.
   */
  bytes(count: number): void
  /** Charges for an event, whatever will be said of it. */
  event(): void
}

/** What is charged in this process, until when it is paid for; a workspace's deliveries share one. */
interface Account {
  eventsPerSecond: number
  paidMs: number
}

export interface Charges {
  /**
   * Whoever is not yet a burst ahead may send a whole delivery, however large, and waits the longer afterwards.
   * @throws Problem `rate_limited` where what was charged before is more than a burst ahead.
   */
  open(workspace: Pick<Workspace, 'id' | 'eventsPerSecond'>): Charge
}

type Clock = () => number

/**
 * The rate by which a workspace uses this process: reckoned at once and on the spot, for all that is read and not only for
 * what is good. What is good is held to the rate over all processes when it is queued (`queue_events.ts`).
 */
export function chargeDeliveries(now: Clock = () => performance.now()): Charges {
  const accounts = new Map<number, Account>()
  return {
    open({ id, eventsPerSecond }) {
      const account = accounts.get(id) ?? { eventsPerSecond, paidMs: 0 }
      accounts.set(id, account)
      account.eventsPerSecond = eventsPerSecond
      const charge = new OwnCharge(account, now)
      charge.requireRate()
      return charge
    },
  }
}

/** A class, since one is made for each request: its functions are made once. */
class OwnCharge implements Charge {
  readonly #account: Account
  readonly #now: Clock
  #bytes = 0
  #events = 0
  #weight = 0

  constructor(account: Account, now: Clock) {
    this.#account = account
    this.#now = now
  }

  bytes(count: number): void {
    this.requireRate()
    this.#bytes += count
    this.#settle()
  }

  event(): void {
    this.#events += 1
    this.#settle()
  }

  requireRate(): void {
    const aheadMs = this.#account.paidMs - this.#now() - BURST_SECONDS * 1_000
    if (aheadMs - this.#msOf(this.#weight) > 0) throw rateLimited(this.#account.eventsPerSecond, aheadMs)
  }

  #settle(): void {
    const weight = weightOf(this.#bytes, this.#events)
    if (weight === this.#weight) return
    this.#account.paidMs = Math.max(this.#account.paidMs, this.#now()) + this.#msOf(weight - this.#weight)
    this.#weight = weight
  }

  #msOf(weight: number): number {
    return (weight * 1_000) / this.#account.eventsPerSecond
  }
}

/** @returns what a sender is told who is over the workspace's rate. */
export const rateLimited = (eventsPerSecond: number, waitMs: number): Problem =>
  new Problem('rate_limited', `this workspace may send ${eventsPerSecond} events a second`, {}, waitMs / 1_000)
