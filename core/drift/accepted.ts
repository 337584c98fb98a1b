import type { Shown } from './judge.ts'
import type { SeriesKind } from './series_names.ts'

/** A change of a series that somebody took for the new normal. */
export interface Accepted {
  /** The id of the series. */
  series: string
  /** Cohorts from this hour on are judged by it. */
  fromHour: number
  /** So many times what the baseline expects. */
  ratio: number
  /** What the ratio rests on: breaks, cases, micros. */
  observed: number
}

/** Series that have a level to accept; a field that is no longer sent is to be sent again. */
export const ACCEPTABLE_KINDS: readonly SeriesKind[] = ['breaks', 'unitCost', 'reworkCost', 'brokenAtOnce', 'mix']

/** @returns the change that a series is judged by as of an hour, if there is one. */
export const acceptedAt = (accepted: readonly Accepted[], id: string, nowHour: number): Accepted | undefined =>
  accepted.find(({ series, fromHour }) => series === id && nowHour >= fromHour)

/**
 * @returns what was shown since a change was accepted, against the accepted level: docs/drift.md, section 3, "Accepted". What was seen of
 * the change is what that level is known by.
 */
export function asAccepted(shown: Shown, accepted: Accepted | undefined): Shown {
  if (!accepted) return shown
  const { ratio, observed: learnedFrom, fromHour } = accepted
  const place = Math.min(shown.observed.length, Math.max(0, fromHour - shown.firstHour))
  const { perDay, mostPerDay, ...sureness } = shown.sureness ?? { dispersion: shown.dispersion }
  return {
    ...shown,
    firstHour: shown.firstHour + place,
    observed: shown.observed.subarray(place),
    expected: shown.expected.subarray(place).map((one) => one * ratio),
    sureness: {
      ...sureness,
      learnedFrom,
      ...(perDay !== undefined && { perDay: perDay * ratio }),
      ...(mostPerDay !== undefined && { mostPerDay: mostPerDay * ratio }),
    },
  }
}
