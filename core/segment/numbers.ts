import type { Handler } from '../event/types.ts'
import { numbering } from '../stored/numbering.ts'
import { OPEN_DIMENSIONS, type OpenDimension } from './dimensions.ts'

/** A segment's values of the open dimensions as the numbers that rows hold, in the order of OPEN_DIMENSIONS. */
export type SegmentNumbers = readonly number[]

/** Number of a value that was not said, and of all values beyond the first thousand: the others. */
export const NOT_SAID = 0
export const OTHER = 1

export const NOWHERE: SegmentNumbers = OPEN_DIMENSIONS.map(() => NOT_SAID)

/** Handlers in rows. */
export const HANDLER_NUMBERS = numbering<Handler>({ ai: 0, human: 1 })
export const handlerNumber = (handler: Handler): number => HANDLER_NUMBERS.numberOf[handler]
export const handlerOf = HANDLER_NUMBERS.nameOf

/** Dimensions in `dimension_value.dimension`. */
export const DIMENSION_NUMBERS = numbering<OpenDimension>({ channel: 0, language: 1, market: 2, topic: 3, agentVersion: 4 })

type PairsOf<T> = T extends readonly [infer A extends string, ...infer Rest extends readonly string[]]
  ? `${A}/${Rest[number]}` | PairsOf<Rest>
  : never

/** Pairs of dimensions in `rollup_day.pair`. */
export const PAIR_NUMBERS = numbering<PairsOf<typeof OPEN_DIMENSIONS>>({
  'channel/language': 0,
  'channel/market': 1,
  'channel/topic': 2,
  'channel/agentVersion': 3,
  'language/market': 4,
  'language/topic': 5,
  'language/agentVersion': 6,
  'market/topic': 7,
  'market/agentVersion': 8,
  'topic/agentVersion': 9,
})

export interface DimensionPair {
  number: number
  dimensions: readonly [OpenDimension, OpenDimension]
  /** The same as places in SegmentNumbers. */
  places: readonly [number, number]
}

/** Every pair of open dimensions, in the order of their numbers: that in which they are listed above. */
export const DIMENSION_PAIRS: readonly DimensionPair[] = Object.entries(PAIR_NUMBERS.numberOf).map(([name, number]) => {
  const [a, b] = name.split('/') as [OpenDimension, OpenDimension]
  return { number, dimensions: [a, b] as const, places: [OPEN_DIMENSIONS.indexOf(a), OPEN_DIMENSIONS.indexOf(b)] as const }
})
