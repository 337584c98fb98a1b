import type { Review, ReviewEvent } from '#core/review/contract.ts'

/** @returns whether it is drift of which nobody could hear. */
export const isMissed = ({ kind, outcome }: ReviewEvent): boolean => kind === 'drift' && Boolean(outcome)

/** @returns what an outcome is to whoever reads it. */
export function outcomeTone(event: ReviewEvent): 'good' | 'bad' | 'neutral' {
  if (isMissed(event) || event.verdict === 'worse') return 'bad'
  return event.verdict === 'better' ? 'good' : 'neutral'
}

/** @returns where in the period it lies and how long it is, in percent; an instant has no width. */
export function placeOf({ from, to }: ReviewEvent, period: Review['period']): { left: number; width: number | null } {
  const [begin, end] = [Date.parse(period.from), Date.parse(period.to)]
  const at = (instant: string): number => (100 * (Date.parse(instant) - begin)) / (end - begin)
  return { left: at(from), width: to === null ? null : at(to) - at(from) }
}
