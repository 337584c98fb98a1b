/** While more keeps coming, numbers are drawn as fast as they can be read. */
export const PAINT_EVERY_MS = 1_500
/** What one thing that happens makes of two commits is shown at once all the same, after a rest. */
const PAINTS_AT_ONCE = 2

/** When the next drawing would be due, were they evenly spaced; 0 before the first. */
export type PaintDueMs = number

/**
 * The generic cell rate algorithm (ITU-T I.371, annex A): drawings at a steady pace, and some at once after a rest.
 * @returns how long to wait before drawing.
 */
export const waitForPaint = (dueMs: PaintDueMs, nowMs: number): number =>
  Math.max(0, dueMs - (PAINTS_AT_ONCE - 1) * PAINT_EVERY_MS - nowMs)

/** @returns when the drawing after one at this instant is due. */
export const afterPaint = (dueMs: PaintDueMs, nowMs: number): PaintDueMs => Math.max(dueMs, nowMs) + PAINT_EVERY_MS
