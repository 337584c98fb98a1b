import type { FigureRow } from '../figures/contract.ts'
import { OTHER_VALUES } from '../segment/told_value.ts'
import type { BeyondPeers } from './beyond_peers.ts'
import type { ReviewLeaks } from './contract.ts'
import type { SegmentOf } from './levers.ts'

/** What some segments' rework comes to, what of it is beyond their peers, and how far that is off by chance. */
export interface LeakCost {
  cost: number
  beyond: number
  error: number
}

export interface Leak extends LeakCost {
  segment: Pick<FigureRow['segment'], 'topic' | 'language'>
}

/** So far above their peers are, of fifty that are no worse, one in twenty times any. */
const CLEAR_ERRORS = 3.1
/** A language has peers of its own where there are so many others. */
const LEAST_LANGUAGES = 3

export const isClear = ({ beyond, error }: LeakCost): boolean => beyond > CLEAR_ERRORS * error

/** @returns the sums of some segments. */
export const leakCost = (segments: readonly SegmentOf[], beyond: ReadonlyMap<SegmentOf, BeyondPeers>): LeakCost => ({
  cost: segments.reduce((sum, { part }) => sum + part.reworkCost, 0),
  beyond: segments.reduce((sum, one) => sum + (beyond.get(one)?.cost ?? 0), 0),
  error: Math.hypot(...segments.map((one) => beyond.get(one)?.error ?? 0)),
})

/**
 * @param columns whole languages.
 * @returns the language, or the topic in a language, that most clearly costs more than its peers; where none does, the cell that
 * costs most; null where nothing costs anything.
 */
export function largestLeak(cells: readonly Leak[], columns: readonly Leak[], totalMicros: number): ReviewLeaks['largest'] {
  const named = cells.filter(isNamed)
  const languages = columns.length < LEAST_LANGUAGES ? [] : columns.filter(isNamed)
  const [clear] = [...named, ...languages].filter(isClear).sort((a, b) => b.beyond / b.error - a.beyond / a.error)
  const largest = clear ?? (named.length > 0 ? named : [...cells]).sort((a, b) => b.cost - a.cost)[0]
  const micros = Math.round((largest?.cost ?? 0) * 1e6)
  if (!largest || micros <= 0) return null
  return {
    ...largest.segment,
    ...{ micros, share: micros / totalMicros },
    beyondMicros: clear ? Math.round(clear.beyond * 1e6) : null,
  }
}

const isNamed = ({ segment }: Leak): boolean => segment.topic !== OTHER_VALUES && segment.language !== OTHER_VALUES
