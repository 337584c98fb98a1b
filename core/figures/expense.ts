import { OPEN_DIMENSIONS } from '../segment/dimensions.ts'
import type { FiguresQuery } from './query.ts'

const DAY_MS = 86_400_000
/** A year as it is, or a quarter of a year by segments: what screens ask, and what is answered at once. */
export const MOST_CHEAP_DAYS = 400
/** Where whole days cannot answer, quarter hours are read: 96 a day, of which not all have something. */
const DAYS_OF_QUARTERS = 24
/** By segments a day has several sums. */
const DAYS_OF_SEGMENTS = 4

/** @returns whether a question reads and tells so much that others should not wait behind it. */
export function isExpensive({ fromMs, toMs, step, by, filters }: FiguresQuery): boolean {
  const involved = OPEN_DIMENSIONS.filter((dimension) => by.includes(dimension) || filters[dimension])
  const ofQuarters = step === 'hour' || involved.length > 2 ? DAYS_OF_QUARTERS : 1
  const ofSegments = by.length > 0 ? DAYS_OF_SEGMENTS : 1
  return ((toMs - fromMs) / DAY_MS) * ofQuarters * ofSegments > MOST_CHEAP_DAYS
}
