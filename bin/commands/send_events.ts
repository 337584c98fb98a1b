import type { Batch } from './batch_events.ts'
import type { BatchOutcome, Door, RejectedEvent } from './door.ts'
import { postBatch } from './post_batch.ts'
import type { Patience } from './wait_for_door.ts'

/** Requests under way at once: enough to hide the way there and back; more only makes the server's queue longer. */
const IN_FLIGHT = 4
/** Rejected events that are kept to be shown; all are counted. */
const EXAMPLES = 5

export interface SendReport {
  sent: number
  accepted: number
  rejected: number
  /** The first few rejected events. */
  examples: RejectedEvent[]
  unsent: number
  /** Time of the newest event up to which every event has been answered for, in ms; null before the first. */
  throughMs: number | null
}

export interface Sending extends Patience {
  /** Hears the report after each batch, in the order of the batches. */
  onProgress?: (report: Readonly<SendReport>) => void
}

/**
 * Sends batches through a server's event door, a few at once, and stays with each until it is answered for.
 * When the signal is aborted, requests under way are finished, and nothing further is begun.
 * @throws DoorClosed; what was sent before stays sent.
 */
export async function sendEvents(batches: AsyncIterable<Batch>, door: Door, sending: Sending): Promise<SendReport> {
  const report: SendReport = { sent: 0, accepted: 0, rejected: 0, examples: [], unsent: 0, throughMs: null }
  const settling: Promise<void>[] = []
  let last = Promise.resolve()
  for await (const batch of batches) {
    const posted = postBatch(door, batch.events, sending)
    last = settleAfter(last, posted, (outcome) => {
      addOutcome(report, batch, outcome)
      sending.onProgress?.(report)
    })
    settling.push(last)
    if (settling.length >= IN_FLIGHT) await settling.shift()
    if (sending.signal.aborted) break
  }
  await last
  return report
}

function settleAfter(
  before: Promise<void>,
  posted: Promise<BatchOutcome>,
  settle: (outcome: BatchOutcome) => void,
): Promise<void> {
  const settled = Promise.all([before, posted]).then(([, outcome]) => settle(outcome))
  // It is awaited later; until then a failure must not count as unhandled.
  settled.catch(() => undefined)
  return settled
}

function addOutcome(report: SendReport, batch: Batch, { accepted, rejected, rejectedCount, unsent }: BatchOutcome): void {
  report.sent += batch.events.length - unsent
  report.accepted += accepted
  report.rejected += rejectedCount
  report.examples.push(...rejected.slice(0, EXAMPLES - report.examples.length))
  report.unsent += unsent
  if (report.unsent === 0) report.throughMs = Math.max(report.throughMs ?? Number.NEGATIVE_INFINITY, batch.throughMs)
}
