/** Hours of a week; 0 is Monday, 00:00 in the workspace's time zone. */
export const WEEK_HOURS = 168
const DAY_HOURS = 24
const SATURDAY = 5

/** The hour of the week of a whole hour since the epoch: 0 to 167. In a zone off the full hour, that in which the hour begins. */
export type HourOfWeek = (hour: number) => number

/** @returns the weekday of an hour of the week, 0 for Monday. */
export const weekdayOf = (hourOfWeek: number): number => Math.floor(hourOfWeek / DAY_HOURS)

/** @returns the place of an hour of the week among the hours of a working day (0 to 23) and of a weekend's (24 to 47). */
export const kindOfHour = (hourOfWeek: number): number =>
  (weekdayOf(hourOfWeek) >= SATURDAY ? DAY_HOURS : 0) + (hourOfWeek % DAY_HOURS)
