/** Evidence as it is drawn: decades of "once in so many hours", from a day to twenty years. */
const DAY_HOURS = 24
const YEAR_HOURS = 365 * DAY_HOURS

export const LEAST = Math.log10(DAY_HOURS)
export const MOST = Math.log10(20 * YEAR_HOURS)

/** @returns the height of evidence on that scale, within its ends. */
export const evidenceHeight = (onceInHours: number): number =>
  Math.min(MOST, Math.max(LEAST, Math.log10(Math.max(1, onceInHours))))

/** @returns whether what speaks for the better is stronger than what speaks for the worse. */
export const isBetter = ({ worse, better }: { worse: number; better: number }): boolean => better > worse

/** What lines of it are named by. */
export const EVIDENCE_TICKS: readonly { hours: number; label: string }[] = [
  { hours: DAY_HOURS, label: 'a day' },
  { hours: 7 * DAY_HOURS, label: 'a week' },
  { hours: 30 * DAY_HOURS, label: 'a month' },
  { hours: YEAR_HOURS, label: 'a year' },
  { hours: 10 * YEAR_HOURS, label: '10 years' },
]
