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
  paidMs: number
}

export interface Charges {
  /**
   * Whoever is not yet a burst ahead may send a whole delivery, however large, and waits the longer afterwards.
   * @throws Problem `rate_limited` where what was charged before is more than a burst ahead.
   */
  open(workspace: Pick<Workspace, 'id' | 'eventsPerSecond'>): Charge
}

/**
 * The rate by which a workspace uses this process: reckoned at once and on the spot, for all that is read and not only for
 * what is good. What is good is held to the rate over all processes when it is queued (`queue_events.ts`).
 */
export function chargeDeliveries(now: () => number = () => performance.now()): Charges {
  const accounts = new Map<number, Account>()
  return {
    open({ id, eventsPerSecond }) {
      const account = accounts.get(id) ?? { paidMs: 0 }
      accounts.set(id, account)
      const charge = { bytes: 0, events: 0, weight: 0 }
      const msOf = (weight: number): number => (weight * 1_000) / eventsPerSecond
      const requireRate = (): void => {
        const aheadMs = account.paidMs - now() - BURST_SECONDS * 1_000
        if (aheadMs - msOf(charge.weight) > 0) throw rateLimited(eventsPerSecond, aheadMs)
      }
      const settle = (): void => {
        const weight = weightOf(charge.bytes, charge.events)
        if (weight === charge.weight) return
        account.paidMs = Math.max(account.paidMs, now()) + msOf(weight - charge.weight)
        charge.weight = weight
      }
      requireRate()
      return {
        bytes(count) {
          requireRate()
          charge.bytes += count
          settle()
        },
        event() {
          charge.events += 1
          settle()
        },
      }
    },
  }
}

/** @returns what a sender is told who is over the workspace's rate. */
export const rateLimited = (eventsPerSecond: number, waitMs: number): Problem =>
  new Problem('rate_limited', `this workspace may send ${eventsPerSecond} events a second`, {}, waitMs / 1_000)
