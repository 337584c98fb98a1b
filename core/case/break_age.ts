import type { Break } from './break.ts'

const HOUR_MS = 3_600_000

/** The age of a resolution that was broken before its root ended, by a conversation beside it: it was never at risk. */
export const BROKEN_AT_ONCE = -1

/** @returns the start of the hour (UTC) that an instant falls into: hours are counted since 1970, whatever clocks do at night. */
export const hourOf = (ms: number): number => Math.floor(ms / HOUR_MS) * HOUR_MS

/**
 * @param resolvedMs when the root ended.
 * @returns at which age the resolution broke: the hour of the break less that of the resolution, 0 to the window's last hour. The
 * window ends in the middle of an hour, whose breaks are counted with the last whole one.
 */
export function breakAgeHours(resolvedMs: number, broken: Break, windowMs: number): number {
  if (broken.atMs < resolvedMs) return BROKEN_AT_ONCE
  return Math.min((hourOf(broken.atMs) - hourOf(resolvedMs)) / HOUR_MS, windowMs / HOUR_MS - 1)
}
