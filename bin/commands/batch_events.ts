import { setTimeout as sleep } from 'node:timers/promises'

/** What the door takes in one request of this kind. */
const MAX_EVENTS = 1_000
/** Well below the door's 8 MiB. */
const MAX_CHARACTERS = 2_000_000
/** Events that fall due within this are sent together. */
const TICK_MS = 40

/** An event on its way: its JSON text, and its time in ms. */
export interface OutgoingEvent {
  text: string
  timeMs: number
}

export interface Batch {
  events: string[]
  /** Time of its newest event, in ms. */
  throughMs: number
}

export interface Pace {
  /** When an event of that time is to be sent, in ms since 1970; -Infinity: at once. */
  dueAt: (timeMs: number) => number
  /** Aborted when no further events are wanted. */
  signal: AbortSignal
}

/** Groups events into batches, full ones where many are due, and small ones in time where they come one by one. */
export async function* batchEvents(
  events: AsyncIterable<OutgoingEvent> | Iterable<OutgoingEvent>,
  { dueAt, signal }: Pace,
): AsyncGenerator<Batch> {
  let batch = emptyBatch()
  for await (const { text, timeMs } of events) {
    const waitMs = dueAt(timeMs) - Date.now()
    const full = batch.events.length >= MAX_EVENTS || batch.characters + text.length > MAX_CHARACTERS
    if ((full || waitMs > 0) && batch.events.length > 0) {
      yield batch
      batch = emptyBatch()
    }
    if (waitMs > 0) await pause(Math.max(TICK_MS, waitMs), signal)
    if (signal.aborted) return
    batch.events.push(text)
    batch.characters += text.length
    batch.throughMs = Math.max(batch.throughMs, timeMs)
  }
  if (batch.events.length > 0) yield batch
}

const emptyBatch = (): Batch & { characters: number } => ({ events: [], characters: 0, throughMs: Number.NEGATIVE_INFINITY })

/** The longest wait that a timer can hold is 24.8 days. */
async function pause(waitMs: number, signal: AbortSignal): Promise<void> {
  for (const endMs = Date.now() + waitMs; Date.now() < endMs && !signal.aborted; ) {
    await sleep(Math.min(endMs - Date.now(), 86_400_000), undefined, { signal }).catch(() => undefined)
  }
}
