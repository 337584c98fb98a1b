import type { Calendar } from '../calendar/calendar.ts'
import type { Missing } from './contract.ts'
import { daysNeeded, daysSince, enoughFrom } from './learned_days.ts'

/** Below it nothing can be said of how often resolutions are taken back. */
export const FEWEST_BREAKS = 50

/** What there is to learn from. */
export interface History {
  calendar: Calendar
  windowDays: number
  nowMs: number
  /** When the first case ended; null without any. */
  firstMs: number | null
  /** Whether the days to learn from are the usual ones, which need so much history. */
  isUsual: boolean
  /** Whether all history is counted in the present way, by ages of breaks too. */
  isCounted: boolean
  /** Breaks in the days to learn from; null where nobody has looked yet. */
  breaks: number | null
}

/** @returns what is missing for a baseline; null where nothing is, or nobody has looked at the breaks yet. */
export function missingOf({ calendar, windowDays, nowMs, firstMs, isUsual, isCounted, breaks }: History): Missing | null {
  const needed = { ...neededOf(windowDays), breaks }
  if (firstMs === null) return { reason: 'no history', days: 0, ...needed }
  const days = daysSince(firstMs, nowMs)
  const enoughMs = enoughFrom(calendar, firstMs, windowDays)
  if (isUsual && enoughMs > nowMs) return { reason: 'short history', days, ...needed, enoughAt: calendar.format(enoughMs) }
  if (!isCounted) return { ...notLearnedYet(windowDays), days }
  return breaks !== null && breaks < FEWEST_BREAKS ? { reason: 'few breaks', days, ...needed } : null
}

/** @returns whether it passes by itself, so that asking again later makes sense. */
export const isPassing = ({ reason }: Pick<Missing, 'reason'>): boolean =>
  reason === 'not learned yet' || reason === 'short history'

/** @returns what is said where there is enough, and it is learned within minutes. */
export const notLearnedYet = (windowDays: number): Missing => ({
  reason: 'not learned yet',
  days: daysNeeded(windowDays),
  ...neededOf(windowDays),
})

const neededOf = (windowDays: number) => ({
  daysNeeded: daysNeeded(windowDays),
  breaks: null,
  breaksNeeded: FEWEST_BREAKS,
  enoughAt: null,
})
