import { formatCount, NOTHING } from './number.ts'

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const

/** @returns the largest unit alone, in words, cut off: `6 days`, `1 hour`, `0 seconds`. */
export function formatAge(seconds: number): string {
  const [unit, size] = UNITS.find(([, each]) => seconds >= each) ?? UNITS[3]
  const amount = Math.max(0, Math.floor(seconds / size))
  return `${formatCount(amount)} ${unit}${amount === 1 ? '' : 's'}`
}

/** @returns a duration with two units, rounded to seconds first: `2 d 4 h`, `3 min 20 s`. */
export function formatDuration(seconds: number | null): string {
  if (seconds === null) return NOTHING
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole} s`
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  if (whole < 86_400) return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`
  return `${formatCount(Math.floor(whole / 86_400))} d ${Math.floor((whole % 86_400) / 3_600)} h`
}

/** @returns a duration that was set, not measured, so that its smaller unit is left out where it is 0: `30 min`, `1 h 30 min`. */
export const formatLimit = (seconds: number): string => formatDuration(seconds).replace(/ 0 (s|min|h)$/, '')
