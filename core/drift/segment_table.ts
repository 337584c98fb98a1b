import type { Handler } from '../event/types.ts'
import type { BreaksOfAge } from '../nowcast/life_table.ts'
import type { OpenDimension } from '../segment/dimensions.ts'

/** What the cases of one hour have come to; money in micros. */
export interface CohortHour {
  /** Whole hours since the epoch. */
  hour: number
  /** Resolved, escalated or abandoned. */
  cases: number
  /** N, with those broken at once. */
  resolved: number
  brokenAtOnce: number
  /** Escalated and abandoned. */
  lost: number
  handlingMicros: number
  /** Stints of rework on these cases so far, and their cost; left out where nobody asks for it. */
  rework?: { stints: number; micros: number }
}

/** A segment's cohorts and breaks by age: of a handler, or of a handler and one value of a dimension. */
export interface SegmentTable {
  handler: Handler
  /** Null: the handler as a whole. */
  dimension: OpenDimension | null
  /** The number of the value (0: not said); null without a dimension. */
  value: number | null
  /** In any order; hours of which nothing is known are left out. */
  cohorts: readonly CohortHour[]
  /** Without those broken at once, which have no age. */
  breaks: readonly BreaksOfAge[]
}
