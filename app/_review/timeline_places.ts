import type { Review } from '#core/review/contract.ts'
import type { TimelineLine } from '#core/review/whole_timeline.ts'

/** @returns whether it is drift of which nobody could hear. */
export const isMissed = ({ kind, outcome }: TimelineLine): boolean => kind === 'drift' && Boolean(outcome)

/** @returns where in the period it lies and how long it is, in percent; an instant has no width. */
export function placeOf({ from, to }: TimelineLine, period: Review['period']): { left: number; width: number | null } {
  const [begin, end] = [Date.parse(period.from), Date.parse(period.to)]
  const at = (instant: string): number => (100 * (Date.parse(instant) - begin)) / (end - begin)
  return { left: at(from), width: to === null ? null : at(to) - at(from) }
}
