import type { Calendar } from '../calendar/calendar.ts'
import type { HourOfWeek } from '../nowcast/week.ts'

export const HOUR_MS = 3_600_000
const QUARTERS = 4

/** @returns the hour of the local week in which a whole hour since the epoch begins; 0 is Monday, 00:00. */
export const hourOfWeekIn =
  (calendar: Calendar): HourOfWeek =>
  (hour) =>
    Math.floor(calendar.localQuarterOfWeek(hour * HOUR_MS) / QUARTERS)
