import { eventsAccepted, eventsRejected } from '../platform/metrics/door_metrics.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { startAdmission } from './admission.ts'
import { chargeDeliveries } from './charge_delivery.ts'
import { noteRefusal } from './door_refusals.ts'
import { gatherRefusals } from './gather_refusals.ts'
import { groupEvents } from './group_events.ts'
import { queueEvents } from './queue_events.ts'
import type { Refusal } from './rejected_event.ts'
import { requireRoom } from './require_room.ts'

export interface TakenIn {
  /** Events that are safely in the queue. */
  accepted: number
  /** The first 100 of those that were refused. */
  rejected: Refusal[]
  /** All that were refused. */
  rejectedCount: number
}

/** Events on their way in: those of a request, say, of which the last are still to arrive while the first are checked. */
export interface Delivery {
  /**
   * Hears of bytes that came, before they are looked at: they use up the workspace's rate, whatever they are.
   * @throws Problem `rate_limited`.
   */
  weigh(bytes: number): void
  /** Checks the next event. */
  take(value: unknown): void
  /** Notes that the next event could not even be read. */
  refuse(message: string): void
  /**
   * Puts what was admitted into the queue, all of it or nothing.
   * @throws Problem `rate_limited` or `queue_unavailable`.
   */
  finish(): Promise<TakenIn>
}

const grouped = groupEvents(queueEvents)
const charges = chargeDeliveries()

/**
 * Begins to take in events of a workspace, which whoever sends them has shown to be allowed.
 * @param most how many may come; one more throws Problem `too_large`.
 * @throws Problem `rate_limited` where it has sent too much before, `queue_unavailable` where there is no room.
 */
export async function openDelivery(workspace: Workspace, most: number): Promise<Delivery> {
  const charge = charges.open(workspace)
  await requireRoom()
  const refusals = gatherRefusals()
  const admission = startAdmission(workspace, { most, nowMs: Date.now() }, refusals.note)
  return {
    weigh: (bytes) => charge.bytes(bytes),
    take(value) {
      charge.event()
      admission.take(value)
    },
    refuse(message) {
      charge.event()
      admission.refuse(message)
    },
    async finish() {
      if (admission.events.length > 0) await grouped.submit(workspace, admission.events)
      eventsAccepted.inc(admission.events.length)
      for (const [code, count] of refusals.byCode) {
        eventsRejected.inc({ code }, count)
        noteRefusal(workspace.id, { what: 'event', code, count })
      }
      return { accepted: admission.events.length, rejected: refusals.told, rejectedCount: refusals.count() }
    },
  }
}

/**
 * Takes in events that are at hand, as a connector has them: admitted, pseudonymised, within the workspace's rate, and queued.
 * @param values anything, usually parsed CloudEvents.
 * @throws Problem `rate_limited` or `queue_unavailable`: nothing was taken then.
 */
export async function takeInEvents(workspace: Workspace, values: readonly unknown[]): Promise<TakenIn> {
  const delivery = await openDelivery(workspace, values.length)
  for (const value of values) delivery.take(value)
  return delivery.finish()
}

/** Sends at once what waits for company; for a process that is about to end. */
export const flushDeliveries = (): void => grouped.flush()
