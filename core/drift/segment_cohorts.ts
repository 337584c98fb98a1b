import type { Handler } from '../event/types.ts'
import type { BreaksOfAge } from '../nowcast/life_table.ts'
import type { OpenDimension } from '../segment/dimensions.ts'
import type { CohortHour } from './segment_table.ts'

/** The age of what was broken at once: before it was resolved. */
export const AT_ONCE = -1

/** What has come of one handler's cases with the same values of some dimensions: of those that a question names. */
export interface SegmentCohorts {
  handler: Handler
  /** Values by their numbers (0: not said); no other dimension is told apart. */
  values: Partial<Record<OpenDimension, number>>
  /** In any order; hours of which nothing is known are left out. */
  cohorts: readonly Pick<CohortHour, 'hour' | 'resolved' | 'lost'>[]
  /** With those broken at once. */
  breaks: readonly BreaksOfAge[]
}
