import type { Calendar } from '../calendar/calendar.ts'
import { Temporal } from '../calendar/temporal.ts'

export const PERIOD_KINDS = ['week', 'month', 'quarter'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

/** A local week, month or quarter: `2026-W47`, `2026-11`, `2026-Q4`. */
export interface Period {
  kind: PeriodKind
  year: number
  /** From 1: of the week, month or quarter in its year. */
  place: number
}

/** Where the periods of a workspace begin. */
export interface PeriodCalendar {
  calendar: Calendar
  /** 1 is Monday. */
  firstDayOfWeek: number
}

type PlainDate = ReturnType<typeof Temporal.PlainDate.from>

const FORMS: readonly (readonly [PeriodKind, RegExp])[] = [
  ['week', /^(\d{4})-W(\d{2})$/],
  ['month', /^(\d{4})-(\d{2})$/],
  ['quarter', /^(\d{4})-Q(\d)$/],
]
/** Before it there is nothing to review, and no time zone of today. */
const FIRST_YEAR = 1972

/** @returns the period that an address names; null where it names none, as `2026-W60` and `2026-13`. */
export function parsePeriod(address: string, firstDayOfWeek: number): Period | null {
  for (const [kind, form] of FORMS) {
    const [, year, place] = form.exec(address) ?? []
    if (year === undefined || Number(year) < FIRST_YEAR) continue
    const period = { kind, year: Number(year), place: Number(place) }
    return addressOf(periodOfDate(kind, firstDate(period, firstDayOfWeek), firstDayOfWeek)) === address ? period : null
  }
  return null
}

/** @returns how a period stands in addresses. */
export function addressOf({ kind, year, place }: Period): string {
  if (kind === 'quarter') return `${year}-Q${place}`
  return `${year}-${kind === 'week' ? 'W' : ''}${String(place).padStart(2, '0')}`
}

/** @returns the period of a kind into which an instant falls. */
export const periodAt = (kind: PeriodKind, ms: number, { calendar, firstDayOfWeek }: PeriodCalendar): Period =>
  periodOfDate(kind, calendar.at(ms).toPlainDate(), firstDayOfWeek)

/** @returns the last period of a kind that is over. */
export const lastWholePeriod = (kind: PeriodKind, nowMs: number, within: PeriodCalendar): Period =>
  shiftPeriod(periodAt(kind, nowMs, within), -1, within.firstDayOfWeek)

/** @returns the period so many later, or earlier. */
export function shiftPeriod(period: Period, by: number, firstDayOfWeek: number): Period {
  const first = firstDate(period, firstDayOfWeek)
  return periodOfDate(period.kind, first.add(lengthOf(period.kind, by)), firstDayOfWeek)
}

/** @returns where a period begins and ends (excluded), as instants. */
export function rangeOfPeriod(period: Period, { calendar, firstDayOfWeek }: PeriodCalendar): { fromMs: number; toMs: number } {
  const first = firstDate(period, firstDayOfWeek)
  const next = first.add(lengthOf(period.kind, 1))
  return { fromMs: calendar.dateStart(first.toString()), toMs: calendar.dateStart(next.toString()) }
}

/** @returns how many days a period has by the calendar; one with a night of a change of clocks is a day as any other. */
export function daysOfPeriod(period: Period, firstDayOfWeek: number): number {
  const first = firstDate(period, firstDayOfWeek)
  return first.until(first.add(lengthOf(period.kind, 1)), { largestUnit: 'days' }).days
}

const lengthOf = (kind: PeriodKind, count: number) =>
  kind === 'week' ? { days: 7 * count } : { months: (kind === 'month' ? 1 : 3) * count }

/** @returns the local date on which a period begins. */
export function firstDate({ kind, year, place }: Period, firstDayOfWeek: number): PlainDate {
  const month = (number: number): PlainDate => Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ months: number - 1 })
  if (kind === 'month') return month(place)
  if (kind === 'quarter') return month(3 * place - 2)
  // The first week of a year is the one with its fourth of January, as ISO 8601 has it for weeks from Monday.
  return weekStart(Temporal.PlainDate.from({ year, month: 1, day: 4 }), firstDayOfWeek).add({ days: 7 * (place - 1) })
}

function periodOfDate(kind: PeriodKind, date: PlainDate, firstDayOfWeek: number): Period {
  if (kind === 'month') return { kind, year: date.year, place: date.month }
  if (kind === 'quarter') return { kind, year: date.year, place: Math.ceil(date.month / 3) }
  const start = weekStart(date, firstDayOfWeek)
  // Most of a week's days lie in the year in which its fourth one lies.
  const { year } = start.add({ days: 3 })
  const first = firstDate({ kind, year, place: 1 }, firstDayOfWeek)
  return { kind, year, place: first.until(start, { largestUnit: 'days' }).days / 7 + 1 }
}

const weekStart = (date: PlainDate, firstDayOfWeek: number): PlainDate =>
  date.subtract({ days: (date.dayOfWeek - firstDayOfWeek + 7) % 7 })
