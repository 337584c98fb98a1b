import type { Dimension } from '../segment/dimensions.ts'

/** The dimensions as people call them. */
export const DIMENSION_NAMES: Record<Dimension, string> = {
  handler: 'Handler',
  channel: 'Channel',
  language: 'Language',
  market: 'Market',
  topic: 'Topic',
  agentVersion: 'Agent version',
}

/** @returns a segment's value in words. */
export function valueName(dimension: Dimension, value: string | null): string {
  if (value === null || value === '') return 'not said'
  if (dimension === 'handler') return value === 'ai' ? 'AI' : 'Human'
  return value
}
