import { afterOne, type DueMs, type SteadyPace, waitFor } from './steady_pace.ts'

/** While more keeps coming, numbers are drawn as fast as they can be read. */
export const PAINT_EVERY_MS = 1_500
/** What one thing that happens makes of two commits is shown at once all the same, after a rest. */
const PACE: SteadyPace = { everyMs: PAINT_EVERY_MS, atOnce: 2 }

/** When the next drawing would be due; 0 before the first. */
export type PaintDueMs = DueMs

/** @returns how long to wait before drawing. */
export const waitForPaint = (dueMs: PaintDueMs, nowMs: number): number => waitFor(PACE, dueMs, nowMs)

/** @returns when the drawing after one at this instant is due. */
export const afterPaint = (dueMs: PaintDueMs, nowMs: number): PaintDueMs => afterOne(PACE, dueMs, nowMs)
