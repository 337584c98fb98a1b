import { DIMENSIONS, type Segment } from '../segment/dimensions.ts'
import type { Filters } from './query.ts'

/** @returns whether the filters let a segment through. */
export const passes = (segment: Segment, filters: Filters): boolean =>
  DIMENSIONS.every((dimension) => filters[dimension]?.includes(segment[dimension]) ?? true)
