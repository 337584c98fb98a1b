/** One at this interval in the long run, and so many at once after a rest. */
export interface SteadyPace {
  everyMs: number
  atOnce: number
}

/** When the next would be due, were they evenly spaced; 0 before the first. */
export type DueMs = number

/**
 * The generic cell rate algorithm (ITU-T I.371, annex A): a steady pace, and some at once after a rest.
 * @returns how long to wait before the next.
 */
export const waitFor = ({ everyMs, atOnce }: SteadyPace, dueMs: DueMs, nowMs: number): number =>
  Math.max(0, dueMs - (atOnce - 1) * everyMs - nowMs)

/** @returns when the one after one at this instant is due. */
export const afterOne = ({ everyMs }: SteadyPace, dueMs: DueMs, nowMs: number): DueMs => Math.max(dueMs, nowMs) + everyMs
