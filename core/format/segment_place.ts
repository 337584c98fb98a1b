import { DIMENSIONS, type Dimension, type OpenDimension } from '../segment/dimensions.ts'
import { valueName } from './segment.ts'

/** Where a value stands in a sentence. */
const PLACES = { channel: 'by', language: 'in', market: 'from', topic: 'about', agentVersion: 'by' } as const

/** @returns a value of a dimension as a sentence goes on with it: `in German`, `about refunds`, `without a language`. */
export function valuePlace(dimension: OpenDimension, value: string | null): string {
  if (value === null || value === '') return `without a ${dimension === 'agentVersion' ? 'version' : dimension}`
  return `${PLACES[dimension]} ${valueName(dimension, value)}`
}

type SegmentKey = Partial<Record<Dimension, string | null>>

/** @returns a segment as a sentence goes on with it: `by the AI in German`; nothing for the one of all. */
export const segmentPlace = (segment: SegmentKey): string =>
  DIMENSIONS.flatMap((dimension) => {
    const value = segment[dimension]
    if (value === undefined) return []
    if (dimension === 'handler') return [value === 'human' ? 'by people' : 'by the AI']
    return [valuePlace(dimension, value)]
  }).join(' ')

/** @returns a segment by one name: `AI, German`; `All` for the one of all. */
export const segmentName = (segment: SegmentKey): string =>
  DIMENSIONS.flatMap((dimension) => {
    const value = segment[dimension]
    return value === undefined ? [] : [valueName(dimension, value)]
  }).join(', ') || 'All'
