import { addressOf, PERIOD_KINDS, type Period, type PeriodCalendar, type PeriodKind, periodAt, rangeOfPeriod } from './period.ts'

/** @returns the week, month and quarter in which a period ends, or now lies where that is earlier: each has begun. */
export function periodsAround(period: Period, nowMs: number, within: PeriodCalendar): { kind: PeriodKind; address: string }[] {
  const lastMs = Math.min(rangeOfPeriod(period, within).toMs - 1, nowMs)
  return PERIOD_KINDS.map((kind) => ({ kind, address: addressOf(periodAt(kind, lastMs, within)) }))
}
