/** Day before month, 24 hours: unambiguous in English everywhere. */
const LOCALE = 'en-GB'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = timeZone + JSON.stringify(options)
  let made = formats.get(key)
  if (!made) {
    made = new Intl.DateTimeFormat(LOCALE, { ...options, timeZone })
    formats.set(key, made)
  }
  return made
}

type Instant = string | number | Date
const dateOf = (instant: Instant): Date => (instant instanceof Date ? instant : new Date(instant))

/** @returns e.g. `Mon 16 Nov`. */
export const formatDay = (instant: Instant, timeZone: string): string =>
  format(timeZone, { weekday: 'short', day: 'numeric', month: 'short' }).format(dateOf(instant)).replace(',', '')

/** @returns e.g. `16 Nov`. */
export const formatShortDay = (instant: Instant, timeZone: string): string =>
  format(timeZone, { day: 'numeric', month: 'short' }).format(dateOf(instant))

/** @returns e.g. `16 Nov 2026, 14:05`. */
export const formatInstant = (instant: Instant, timeZone: string): string =>
  format(timeZone, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(
    dateOf(instant),
  )

/** @returns e.g. `14:05:09`. */
export const formatClock = (instant: Instant, timeZone: string): string =>
  format(timeZone, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(dateOf(instant))

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const

/** @returns the largest unit alone, in words: `6 days`, `1 hour`, `0 seconds`. */
export function formatAge(seconds: number): string {
  const [unit, size] = UNITS.find(([, each]) => seconds >= each) ?? UNITS[3]
  const amount = Math.max(0, Math.floor(seconds / size))
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}

/** @returns a duration with two units: `2 d 4 h`, `3 min 20 s`. */
export function formatDuration(seconds: number | null): string {
  if (seconds === null) return '–'
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole} s`
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  if (whole < 86_400) return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`
  return `${Math.floor(whole / 86_400)} d ${Math.floor((whole % 86_400) / 3_600)} h`
}
