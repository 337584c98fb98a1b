import type { Dimension } from '../segment/dimensions.ts'

/** @returns a segment's value in words. */
export function valueName(dimension: Dimension, value: string | null): string {
  if (value === null || value === '') return 'not said'
  if (dimension === 'handler') return value === 'ai' ? 'AI' : 'Human'
  return value
}
