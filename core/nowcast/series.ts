import type { AgeBands } from './age_bands.ts'
import type { Steadiness } from './baseline.ts'
import type { LiveSegment } from './live_segment.ts'

/** What is watched as one: a handler, a value of a dimension, all; as of a whole hour. */
export interface Series {
  bands: AgeBands
  /** t: a whole hour since the epoch. */
  nowHour: number
  /** As of that hour: a list that was asked about once is not to change. */
  segments: readonly LiveSegment[]
  steadiness: Steadiness
  /** The estimated start of a change and its direction, where the detector is in alarm (section 3). */
  alarm: Alarm | null
  /** No alarm, evidence below 20 in both directions, and no alarm accepted or resolved within the window. */
  calm: boolean
}

export interface Alarm {
  /** ν: the first hourly cohort of the change, as estimated now. */
  startHour: number
  /** More breaks than before; else fewer. */
  worse: boolean
}
