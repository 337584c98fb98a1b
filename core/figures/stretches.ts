import { type Calendar, quarterOf } from '../calendar/calendar.ts'
import type { Span } from './steps.ts'

/** A stretch of time whose cohorts have all matured, or none has. */
export interface Stretch {
  startMs: number
  endMs: number
  matured: boolean
}

/**
 * A cohort is matured when its last instant is a window old.
 * @returns the start of the first cohort that has not matured.
 */
export const maturedThrough = (nowMs: number, windowMs: number): number => quarterOf(nowMs - windowMs)

export interface Stretches {
  /** Whole days. */
  days: Stretch[]
  /** What needs the quarter hours. */
  quarters: Stretch[]
  /** The smaller part of the day in which maturity begins: `days` has it with the rest of its day, whose maturity is not its own. */
  misplaced: Stretch | null
}

/**
 * Cuts a range into stretches that whole-day sums can answer and stretches that need the quarter hours: the edges of
 * the range, and of the day in which the last matured cohort lies the smaller part.
 */
export function stretchesOf(range: { fromMs: number; toMs: number }, maturedThroughMs: number, calendar: Calendar): Stretches {
  const { fromMs, toMs } = range
  const startMs = nextDayStart(fromMs, calendar)
  const endMs = calendar.dayStart(toMs)
  if (startMs >= endMs)
    return { days: [], quarters: halvesOf({ startMs: fromMs, endMs: toMs }, maturedThroughMs), misplaced: null }
  const edges = [
    { startMs: fromMs, endMs: startMs },
    { startMs: endMs, endMs: toMs },
  ]
  const { turnMs, misplaced } = turnOf({ startMs, endMs }, maturedThroughMs, calendar)
  return {
    days: halvesOf({ startMs, endMs }, turnMs),
    quarters: edges.flatMap((edge) => halvesOf(edge, maturedThroughMs)),
    misplaced,
  }
}

/** No local day is shorter: that it has none need not be asked of the calendar. */
const SHORTEST_DAY_MS = 12 * 3_600_000

/**
 * Cuts spans whose maturity is not asked for into whole days and what needs the quarter hours, runs of either as one.
 * @param spans in order.
 */
export function daysAndQuartersOf(spans: readonly Span[], calendar: Calendar): Omit<Stretches, 'misplaced'> {
  const days: Span[] = []
  const quarters: Span[] = []
  for (const { startMs, endMs } of spans) {
    const isShort = endMs - startMs < SHORTEST_DAY_MS
    const fromMs = isShort ? endMs : nextDayStart(startMs, calendar)
    const toMs = isShort ? endMs : calendar.dayStart(endMs)
    if (fromMs >= toMs) quarters.push({ startMs, endMs })
    else {
      days.push({ startMs: fromMs, endMs: toMs })
      quarters.push({ startMs, endMs: fromMs }, { startMs: toMs, endMs })
    }
  }
  return { days: runsOf(days), quarters: runsOf(quarters) }
}

/** @returns spans that follow each other without a gap as one. */
export function runsOf(spans: readonly Span[]): Stretch[] {
  const runs: Stretch[] = []
  for (const { startMs, endMs } of spans) {
    if (startMs >= endMs) continue
    const last = runs.at(-1)
    if (last?.endMs === startMs) last.endMs = endMs
    else runs.push({ startMs, endMs, matured: false })
  }
  return runs
}

/** @returns where a run of days turns from matured to not, if a day can only be one of both, and what is then misplaced. */
function turnOf(days: { startMs: number; endMs: number }, maturedThroughMs: number, calendar: Calendar) {
  const dayMs = calendar.dayStart(maturedThroughMs)
  const nextMs = nextDayStart(dayMs + 1, calendar)
  if (dayMs === maturedThroughMs || dayMs < days.startMs || nextMs > days.endMs)
    return { turnMs: maturedThroughMs, misplaced: null }
  if (maturedThroughMs - dayMs < nextMs - maturedThroughMs) {
    return { turnMs: dayMs, misplaced: { startMs: dayMs, endMs: maturedThroughMs, matured: true } }
  }
  return { turnMs: nextMs, misplaced: { startMs: maturedThroughMs, endMs: nextMs, matured: false } }
}

function halvesOf({ startMs, endMs }: { startMs: number; endMs: number }, turnMs: number): Stretch[] {
  const halves = [
    { startMs, endMs: Math.min(endMs, turnMs), matured: true },
    { startMs: Math.max(startMs, turnMs), endMs, matured: false },
  ]
  return halves.filter((half) => half.startMs < half.endMs)
}

/** @returns the first beginning of a local day at or after an instant. */
function nextDayStart(ms: number, calendar: Calendar): number {
  const start = calendar.dayStart(ms)
  return start === ms ? ms : calendar.at(start).add({ days: 1 }).startOfDay().epochMilliseconds
}
