import { Temporal } from '#core/calendar/temporal.ts'
import { addDays, type Period, periodOf } from './period.ts'
import { RANGE_NAMES, type View } from './view.ts'

interface Now {
  /** The local date of the moment. */
  today: string
  firstDayOfWeek: number
}

const MONTHS = ['this-month', 'last-month'] as const

/**
 * @param direction -1 for the period before, 1 for the one after.
 * @returns the range as long as the view's, next to it: by whole months where it is made of such. By its name where it has one, so
 * that it goes along with the days; null where the view's goes to today already.
 */
export function shiftedRange(view: Pick<View, 'range'>, direction: -1 | 1, now: Now): View['range'] | null {
  const shown = periodOf(view, now.today, now.firstDayOfWeek)
  const end = addDays(now.today, 1)
  if (direction === 1 && shown.to >= end) return null
  const months = monthsOf(view, shown)
  if (months === 0) return namedRange(shiftedDays(shown, direction, end), RANGE_NAMES, now)
  const from = addMonths(shown.from, direction * months)
  const whole = { from, to: addMonths(from, months) }
  // The month that still runs ends with today.
  return namedRange(whole.to > end ? { from, to: end } : whole, [...MONTHS, ...RANGE_NAMES], now)
}

type Days = Pick<Period, 'from' | 'to'>

/** Never beyond today, and as long as it was. */
function shiftedDays({ from, to, days }: Period, direction: number, end: string): Days {
  const shift = direction * days
  const shifted = { from: addDays(from, shift), to: addDays(to, shift) }
  return shifted.to > end ? { from: addDays(end, -days), to: end } : shifted
}

/** @returns how many whole months a period is; 0 where it is something else. */
function monthsOf({ range }: Pick<View, 'range'>, { from, to }: Days): number {
  if (range === 'this-month') return 1
  if (!from.endsWith('-01') || !to.endsWith('-01')) return 0
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'months' }).months
}

const addMonths = (date: string, months: number): string => Temporal.PlainDate.from(date).add({ months }).toString()

function namedRange({ from, to }: Days, names: readonly (typeof RANGE_NAMES)[number][], now: Now): View['range'] {
  const name = names.find((range) => {
    const named = periodOf({ range }, now.today, now.firstDayOfWeek)
    return named.from === from && named.to === to
  })
  return name ?? { from, through: addDays(to, -1) }
}
