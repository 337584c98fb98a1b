import type { Dimension } from '../segment/dimensions.ts'
import { OTHER_VALUES, toldValue } from '../segment/told_value.ts'

/** @returns a segment's value in words, from how answers tell it. */
export function valueName(dimension: Dimension, value: string | null): string {
  if (value === null || value === '') return 'not said'
  if (dimension === 'handler') return value === 'ai' ? 'AI' : 'Human'
  if (value === OTHER_VALUES) return 'other values'
  return toldValue(value) ?? value
}
