import { readLocalDate } from '#core/format/local_date.ts'
import type { LocalRange } from '../_ui/range_calendar.tsx'

/** Two dates as they are typed: local dates, or texts that are none yet. */
export interface TypedDates {
  from: string
  through: string
}

/** @returns why the dates are no range, to be said; `unreadable` while something is being typed; null where they are one. */
export function whyNoRange({ from, through }: TypedDates): 'unreadable' | 'It ends before it begins.' | null {
  if (readLocalDate(from) === null || readLocalDate(through) === null) return 'unreadable'
  return from > through ? 'It ends before it begins.' : null
}

/**
 * @param min the first day with data, if there is any.
 * @returns what of the dates a calendar can show, which has days from `min` to today; null where that is nothing.
 */
export function shownInCalendar(dates: TypedDates, min: string | null, today: string): LocalRange | null {
  if (whyNoRange(dates) !== null) return null
  const from = min !== null && dates.from < min ? min : dates.from
  const through = dates.through > today ? today : dates.through
  return from > through ? null : { from, through }
}
