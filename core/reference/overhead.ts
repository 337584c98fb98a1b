import { dateStart, datesOfMonth, localDate, localDates } from './calendar.ts'
import { bucketOf, type CountedCase } from './cases.ts'
import type { Handler, ReferencePolicy } from './input.ts'
import { microsOf } from './money.ts'
import { groupBy } from './order.ts'

/** docs/metrics.md, section 4: overhead, shared out among the cases of each local day, and what no case bears. */

export interface DayOfOverhead {
  /** What each case of the day bears, by the handler of its root. */
  share: Record<Handler, bigint>
  unallocated: bigint
}

/** The overhead of every local day of a range; `cases` are all that are counted, whatever is filtered. */
export function overheadByDay(
  range: { fromMs: number; toMs: number },
  cases: readonly CountedCase[],
  policy: ReferencePolicy,
  nowMs: number,
): Map<string, DayOfOverhead> {
  const { timeZone, overheads } = policy
  if (overheads.length === 0) return new Map()
  const byDay = groupBy(cases, (one) => dayOfCase(one, timeZone))
  const days = new Map<string, DayOfOverhead>()
  const months = groupBy(localDates(range.fromMs, range.toMs, timeZone), (date) => date.slice(0, 7))
  for (const [month, dates] of months) {
    const wholeMonth = datesOfMonth(`${month}-01`, timeZone)
    for (const date of dates) {
      const own = byDay.get(date) ?? []
      if (dateStart(date, timeZone) > nowMs && own.length === 0) continue
      days.set(date, shareOut(own, { day: wholeMonth.indexOf(date) + 1, days: wholeMonth.length }, policy))
    }
  }
  return days
}

/** The local day of a case's cohort. */
export const dayOfCase = ({ root }: CountedCase, timeZone: string): string => localDate(bucketOf(root.endMs), timeZone)

interface Place {
  /** From 1. */
  day: number
  days: number
}

/** @param place which of the month's days it is. */
function shareOut(cases: readonly CountedCase[], place: Place, policy: ReferencePolicy): DayOfOverhead {
  const day: DayOfOverhead = { share: { ai: 0n, human: 0n }, unallocated: 0n }
  for (const { amountPerMonth, appliesTo } of policy.overheads) {
    const bearers = cases.filter(({ root }) => appliesTo === 'all' || root.handler === appliesTo).length
    const amount = amountOfDay(microsOf(amountPerMonth), place)
    const share = bearers === 0 ? 0n : amount / BigInt(bearers)
    if (appliesTo !== 'human') day.share.ai += share
    if (appliesTo !== 'ai') day.share.human += share
    day.unallocated += amount - share * BigInt(bearers)
  }
  return day
}

/** The month's sum up to the end of the day, less that up to its beginning: the days add up to the month. */
function amountOfDay(month: bigint, { day, days }: Place): bigint {
  const upTo = (dayOfMonth: number): bigint => (month * BigInt(dayOfMonth)) / BigInt(days)
  return upTo(day) - upTo(day - 1)
}
