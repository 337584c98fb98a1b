import type { Calendar } from '../calendar/calendar.ts'
import type { Handler } from '../event/types.ts'
import { microsOf } from '../money/amount.ts'
import type { Policy } from '../policy/policy.ts'
import type { Span } from './steps.ts'

/** All cases of the workspace on one local day, whatever the filters: who shares that day's overhead. */
export interface DayCases {
  dayMs: number
  cases: Record<Handler, number>
}

export interface DayShare {
  dayMs: number
  /** What each case of that day bears, in whole micros. */
  perCaseMicros: Record<Handler, bigint>
  /** What nobody bears: no case of that handler, or less than a micro each. */
  unallocatedMicros: bigint
}

/**
 * Spreads the policy's monthly sums evenly over the local days of each month and shares each day out equally among its
 * cases (docs/metrics.md, section 4). A case bears a whole number of micros, so any split into segments adds up exactly.
 */
export function shareOverhead(days: readonly DayCases[], policy: Policy, calendar: Calendar): DayShare[] {
  return days.map(({ dayMs, cases }) => {
    const perCaseMicros = { ai: 0n, human: 0n }
    let unallocatedMicros = 0n
    for (const overhead of policy.overheads) {
      const dayMicros = shareOfDay(microsOf(overhead.amountPerMonth), dayMs, calendar)
      const bearers: Handler[] = overhead.appliesTo === 'all' ? ['ai', 'human'] : [overhead.appliesTo]
      const count = BigInt(bearers.reduce((sum, handler) => sum + cases[handler], 0))
      const each = count === 0n ? 0n : dayMicros / count
      for (const handler of bearers) perCaseMicros[handler] += each
      unallocatedMicros += dayMicros - each * count
    }
    return { dayMs, perCaseMicros, unallocatedMicros }
  })
}

/** The days' shares differ by at most a micro and add up to the month's sum. */
function shareOfDay(monthMicros: bigint, dayMs: number, calendar: Calendar): bigint {
  const { day, daysInMonth } = calendar.at(dayMs)
  const upTo = (days: number): bigint => (monthMicros * BigInt(days)) / BigInt(daysInMonth)
  return upTo(day) - upTo(day - 1)
}

/** Whether a day bears its part of the overhead: it has begun, or it lies ahead and has cases already. */
export const bearsOverhead = ({ dayMs, cases }: DayCases, nowMs: number): boolean => dayMs <= nowMs || cases.ai + cases.human > 0

/** @returns the beginnings of the local days that a span touches. */
export function daysOf(span: Span, calendar: Calendar): number[] {
  const days: number[] = []
  let day = calendar.at(span.startMs).startOfDay()
  while (day.epochMilliseconds < span.endMs) {
    days.push(day.epochMilliseconds)
    day = day.add({ days: 1 }).startOfDay()
  }
  return days
}
