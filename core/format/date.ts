import { Temporal } from 'temporal-polyfill'

/** RFC 3339, milliseconds since 1970, or a Date. */
type Instant = string | number | Date

// Spelled here, not by `Intl`: some of its versions write "Sept", and some put a comma after the weekday.
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const localOf = (instant: Instant, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(new Date(instant).getTime()).toZonedDateTimeISO(timeZone)

const dayAndMonth = ({ day, month }: Temporal.ZonedDateTime): string => `${day} ${MONTHS[month - 1]}`
const two = (amount: number): string => String(amount).padStart(2, '0')
const hourAndMinute = ({ hour, minute }: Temporal.ZonedDateTime): string => `${two(hour)}:${two(minute)}`

/** @returns e.g. `Mon 16 Nov`: day before month, unambiguous in English everywhere. */
export function formatDay(instant: Instant, timeZone: string): string {
  const local = localOf(instant, timeZone)
  return `${WEEKDAYS[local.dayOfWeek - 1]} ${dayAndMonth(local)}`
}

/** @returns e.g. `16 Nov`. */
export const formatShortDay = (instant: Instant, timeZone: string): string => dayAndMonth(localOf(instant, timeZone))

/** @returns e.g. `16 Nov 2026, 14:05`. */
export function formatInstant(instant: Instant, timeZone: string): string {
  const local = localOf(instant, timeZone)
  return `${dayAndMonth(local)} ${local.year}, ${hourAndMinute(local)}`
}

/** @returns e.g. `14:05`, of 24 hours. */
export const formatTime = (instant: Instant, timeZone: string): string => hourAndMinute(localOf(instant, timeZone))

/** @returns e.g. `14:05:09`. */
export function formatClock(instant: Instant, timeZone: string): string {
  const local = localOf(instant, timeZone)
  return `${hourAndMinute(local)}:${two(local.second)}`
}
