import type { Market } from './world.ts'

export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS

/** Contacts by local hour of the day, from midnight. */
const BY_HOUR = [4, 2, 1, 1, 1, 3, 8, 18, 34, 48, 54, 52, 46, 48, 50, 48, 46, 46, 48, 46, 38, 28, 17, 9]
/** And by local day of the week, from Monday. */
const BY_WEEKDAY = [128, 116, 108, 104, 102, 76, 66]

const mean = (weights: number[]): number => weights.reduce((sum, weight) => sum + weight, 0) / weights.length
const MEAN = mean(BY_HOUR) * mean(BY_WEEKDAY)
const HIGHEST = Math.max(...BY_HOUR) * Math.max(...BY_WEEKDAY)

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const clocks = new Map<string, Intl.DateTimeFormat>()

function weightAt({ timeZone }: Market, atMs: number): number {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' })
    clocks.set(timeZone, clock)
  }
  const parts = clock.formatToParts(atMs)
  const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return (BY_HOUR[Number(part('hour'))] ?? 0) * (BY_WEEKDAY[WEEKDAYS.indexOf(part('weekday'))] ?? 0)
}

/** @returns how busy the market is in that hour; 1 on the average of a week. */
export const busyness = (market: Market, atMs: number): number => weightAt(market, atMs) / MEAN

/** @returns how likely a customer of the market writes at that moment rather than later, in [0, 1]. */
export const wakefulness = (market: Market, atMs: number): number => weightAt(market, atMs) / HIGHEST
