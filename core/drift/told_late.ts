import type { EventsOfHour } from './source_hours.ts'

/** Of the times between two deliveries, and of how late the last hour of each was told, most are no longer. */
const MOST = 0.9
/** Who tells later than that brings history along. */
const HISTORY_HOURS = 48

/**
 * A source that tells its events in heaps, once an hour or a day, is not silent in between.
 * @param hours of one source.
 * @returns for how many hours after an hour nothing is to be made of what it has not told yet: 0 of one that tells as it happens.
 */
export function hoursToldLate(hours: readonly EventsOfHour[]): number {
  const newest = new Map<number, number>()
  for (const { hour, countedHour } of hours) newest.set(countedHour, Math.max(hour, newest.get(countedHour) ?? hour))
  const heaps = [...newest].filter(([countedHour, hour]) => countedHour - hour <= HISTORY_HOURS)
  const counted = heaps.map(([countedHour]) => countedHour).sort((a, b) => a - b)
  const between = counted.slice(1).map((hour, place) => hour - (counted[place] ?? hour))
  const late = heaps.map(([countedHour, hour]) => Math.max(0, countedHour - hour))
  return between.length === 0 ? 0 : mostOf(between) - 1 + mostOf(late)
}

const mostOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * MOST))] ?? 0
