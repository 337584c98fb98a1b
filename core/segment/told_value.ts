import { forEachOpen, type Segment } from './dimensions.ts'

/**
 * How answers, filters and live messages name the values of a dimension that are not told apart, those beyond the first thousand. A value that itself begins
 * with this mark is told with one more of them in front, so that no value can be taken for the others.
 */
export const OTHER_VALUES = '*'

/** @returns a value as it is told; null is "not said". */
export const tellValue = <V extends string | null>(value: V): V | string =>
  value?.startsWith(OTHER_VALUES) ? OTHER_VALUES + value : value

/** @returns the value that was told; undefined where it names the others, or was never told so. */
export function toldValue(told: string): string | undefined {
  if (!told.startsWith(OTHER_VALUES)) return told
  return told.startsWith(OTHER_VALUES + OTHER_VALUES) ? told.slice(OTHER_VALUES.length) : undefined
}

/** @returns a segment with its values as they are told. */
export const tellSegment = (segment: Segment): Segment => ({
  handler: segment.handler,
  ...forEachOpen((dimension) => tellValue(segment[dimension])),
})
