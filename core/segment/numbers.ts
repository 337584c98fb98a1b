import type { Handler } from '../event/types.ts'
import { OPEN_DIMENSIONS, type OpenDimension } from './dimensions.ts'

/** A segment's values of the open dimensions as the numbers that rows hold, in the order of OPEN_DIMENSIONS. */
export type SegmentNumbers = readonly [channel: number, language: number, market: number, topic: number, agentVersion: number]

/** Number of a value that was not said, and of all values beyond the first thousand. */
export const NOT_SAID = 0
export const OTHER = 1

export const NOWHERE: SegmentNumbers = [NOT_SAID, NOT_SAID, NOT_SAID, NOT_SAID, NOT_SAID]

/** Numbers of handlers in rows. */
export const handlerNumber = (handler: Handler): number => (handler === 'ai' ? 0 : 1)
export const handlerOf = (number: number): Handler => (number === 0 ? 'ai' : 'human')

/** Every pair of open dimensions, in the order of the numbers in `rollup_day.pair`. */
export const DIMENSION_PAIRS: readonly (readonly [OpenDimension, OpenDimension])[] = OPEN_DIMENSIONS.flatMap((a, index) =>
  OPEN_DIMENSIONS.slice(index + 1).map((b) => [a, b] as const),
)

/** The same pairs as places in SegmentNumbers. */
export const PAIR_PLACES: readonly (readonly [number, number])[] = DIMENSION_PAIRS.map(
  ([a, b]) => [OPEN_DIMENSIONS.indexOf(a), OPEN_DIMENSIONS.indexOf(b)] as const,
)
