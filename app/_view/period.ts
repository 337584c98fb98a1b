import { Temporal } from '#core/calendar/temporal.ts'
import type { Step } from '#core/figures/step.ts'
import { RANGE_DAYS, type View } from './view.ts'

/** Local dates, `to` excluded. */
export interface Period {
  from: string
  to: string
  days: number
}

/** @returns the local date of an instant in a time zone. */
export const localDate = (ms: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate().toString()

/**
 * @param today the local date of the moment.
 * @param firstDayOfWeek 1 (Monday) to 7: where weeks begin.
 * @returns the period of a view; that of this month ends with today.
 */
export function periodOf(view: Pick<View, 'range'>, today: string, firstDayOfWeek: number): Period {
  const { range } = view
  if (typeof range === 'object') return periodBetween(range.from, addDays(range.through, 1))
  const tomorrow = addDays(today, 1)
  const month = Temporal.PlainDate.from(today).with({ day: 1 })
  if (range === 'yesterday') return periodBetween(addDays(today, -1), today)
  if (range === 'this-month') return periodBetween(month.toString(), tomorrow)
  if (range === 'last-month') return periodBetween(month.subtract({ months: 1 }).toString(), month.toString())
  if (range === 'last-week') {
    const intoWeek = (Temporal.PlainDate.from(today).dayOfWeek - firstDayOfWeek + 7) % 7
    return periodBetween(addDays(today, -intoWeek - 7), addDays(today, -intoWeek))
  }
  return periodBetween(addDays(tomorrow, -RANGE_DAYS[range]), tomorrow)
}

/** @returns the period to compare with: as long, just before or 52 weeks before (the same weekdays); or null. */
export function comparisonOf(view: View, period: Period): Period | null {
  if (view.comparison === 'none') return null
  const back = view.comparison === 'year' ? 364 : period.days
  return { from: addDays(period.from, -back), to: addDays(period.to, -back), days: period.days }
}

/** @returns the view's step; `auto` gives hours for up to two days, days for up to 13 weeks, then weeks. */
export function stepOf(view: View, period: Period): Exclude<Step, 'total'> {
  if (view.step !== 'auto') return view.step === 'hour' && period.days > 14 ? 'day' : view.step
  if (period.days <= 2) return 'hour'
  return period.days <= 91 ? 'day' : 'week'
}

export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString()

function periodBetween(from: string, to: string): Period {
  const days = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
  return { from, to, days }
}
