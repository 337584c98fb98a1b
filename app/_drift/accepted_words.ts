import { ACCEPTABLE_KINDS } from '#core/drift/accepted.ts'
import type { DriftSeries } from '#core/drift/contract.ts'
import { formatDay, formatTime } from '#core/format/date.ts'
import { sizeWords } from './prepare_drift.ts'

export const ACCEPTED_ADDRESS = '/api/v1/drift/accepted'
/** What is said once it was sent. */
export const JUDGED_SOON = 'It is judged so within a minute.'

/** @returns whether a change of the series is clear enough, and of a kind, to be taken for the new normal. */
export const canAccept = ({ kind, state, ratio }: Pick<DriftSeries, 'kind' | 'state' | 'ratio'>): boolean =>
  (state === 'drifting' || state === 'better') && ACCEPTABLE_KINDS.includes(kind) && ratio !== null && ratio > 0

/** @returns what was accepted, and since when: `28% more than was learned count as normal since Fri 27 Nov, 14:00.` */
export function acceptedWords({ accepted }: Pick<DriftSeries, 'accepted'>, timeZone: string): string | null {
  if (!accepted) return null
  const { ratio, since } = accepted
  const size = sizeWords(ratio)
  const than = size.endsWith('times') ? `${size} what was learned` : `${size} than was learned`
  return `${size === 'as before' ? 'What was learned' : than} counts as normal since ${formatDay(since, timeZone)}, ${formatTime(since, timeZone)}.`
}
