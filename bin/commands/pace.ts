import type { Pace } from './batch_events.ts'

/**
 * @param startedAt when the first event is sent, in ms since 1970.
 * @param speed times as fast as it happened; undefined: everything at once.
 * @returns when an event of some time is due. Files hold late events too: one that is older than those before it is due at once.
 */
export function pacedFrom(startedAt: number, speed: number | undefined): Pace['dueAt'] {
  if (speed === undefined) return () => Number.NEGATIVE_INFINITY
  let firstMs: number | undefined
  return (timeMs) => {
    firstMs ??= timeMs
    return startedAt + (timeMs - firstMs) / speed
  }
}
