import { Temporal, type ZonedDateTime } from '../calendar/temporal.ts'

/** RFC 3339, milliseconds since 1970, or a Date. */
type Instant = string | number | Date

// Spelled here, not by `Intl`: some of its versions write "Sept", and some put a comma after the weekday.
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const localOf = (instant: Instant, timeZone: string): ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(new Date(instant).getTime()).toZonedDateTimeISO(timeZone)

const dayAndMonth = ({ day, month }: ZonedDateTime): string => `${day} ${MONTHS[month - 1]}`
const two = (amount: number): string => String(amount).padStart(2, '0')
const hourAndMinute = ({ hour, minute }: ZonedDateTime): string => `${two(hour)}:${two(minute)}`

/** @returns e.g. `Mon 16 Nov`: day before month, unambiguous in English everywhere. */
export function formatDay(instant: Instant, timeZone: string): string {
  const local = localOf(instant, timeZone)
  return `${WEEKDAYS[local.dayOfWeek - 1]} ${dayAndMonth(local)}`
}

/** @returns e.g. `16 Nov`. */
export const formatShortDay = (instant: Instant, timeZone: string): string => dayAndMonth(localOf(instant, timeZone))

/** @returns e.g. `16 Nov 2026`. */
export function formatDate(instant: Instant, timeZone: string): string {
  const local = localOf(instant, timeZone)
  return `${dayAndMonth(local)} ${local.year}`
}

/**
 * @param to excluded, as ranges of time are; a range that ends within a day has that day.
 * @returns the days of a range, each part said once: `28 Oct to 10 Nov`, `3 to 9 Nov`, `9 Nov`, `30 Dec 2026 to 3 Jan 2027`.
 */
export function formatDays(from: Instant, to: Instant, timeZone: string): string {
  const first = localOf(from, timeZone)
  const last = localOf(new Date(to).getTime() - 1, timeZone)
  if (first.year !== last.year) return `${formatDate(from, timeZone)} to ${dayAndMonth(last)} ${last.year}`
  if (first.month !== last.month) return `${dayAndMonth(first)} to ${dayAndMonth(last)}`
  return first.day === last.day ? dayAndMonth(last) : `${first.day} to ${dayAndMonth(last)}`
}

/** @returns e.g. `16 Nov 2026, 14:05`. */
export function formatInstant(instant: Instant, timeZone: string): string {
  return `${formatDate(instant, timeZone)}, ${formatTime(instant, timeZone)}`
}

/** @returns e.g. `14:05`, of 24 hours. */
export const formatTime = (instant: Instant, timeZone: string): string => hourAndMinute(localOf(instant, timeZone))

/** @returns e.g. `14:05:09`. */
export function formatClock(instant: Instant, timeZone: string): string {
  const local = localOf(instant, timeZone)
  return `${hourAndMinute(local)}:${two(local.second)}`
}
