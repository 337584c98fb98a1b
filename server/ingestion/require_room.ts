import { within } from '../platform/availability/within.ts'
import { log } from '../platform/log/log.ts'
import { type QueuePressure, readPressure } from '../platform/queue/read_pressure.ts'
import { QUEUE_PATIENCE_MS, queueUnavailable } from './queue_events.ts'

/** A full Redis starves the worker of the little memory that draining takes, so the door closes well before. */
export const MAX_MEMORY_SHARE = 0.7
/** Around 2 GB of Redis: several hours of a busy operation without any worker. */
export const MAX_WAITING_EVENTS = 5_000_000

const FRESH_MS = 1_000

/** @returns why no more may come in, in words; null where there is room. */
export function judgePressure({ memoryShare, waitingEvents }: QueuePressure): string | null {
  if (memoryShare !== null && memoryShare >= MAX_MEMORY_SHARE) return 'the memory of the queue is nearly full'
  if (waitingEvents >= MAX_WAITING_EVENTS) return 'too many events wait to be counted'
  return null
}

let known: { pressure: Promise<QueuePressure>; untilMs: number } | undefined

/**
 * Looks at the queue at most once a second.
 * @throws Problem `queue_unavailable` where it is full or does not answer.
 */
export async function requireRoom(): Promise<void> {
  if (!known || performance.now() >= known.untilMs) {
    known = {
      pressure: within(QUEUE_PATIENCE_MS, readPressure(), () => new Error('the queue is silent')),
      untilMs: performance.now() + FRESH_MS,
    }
  }
  const { pressure } = known
  const verdict = await pressure.then(judgePressure, (error: unknown) => {
    // What failed is asked again at once: Redis may be back.
    if (known?.pressure === pressure) known = undefined
    log.debug({ err: error }, 'the queue does not answer')
    return 'the queue cannot be reached'
  })
  if (verdict) throw queueUnavailable(verdict)
}
