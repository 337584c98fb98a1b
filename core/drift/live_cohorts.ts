import type { Handler } from '../event/types.ts'
import { addBreaks, addResolutions, type Clock, isLive } from '../nowcast/follow.ts'
import { emptySegment, type LiveSegment, slotOf } from '../nowcast/live_segment.ts'
import { addTo } from '../nowcast/numbers.ts'
import type { ReadyHazards } from './ready_baseline.ts'
import { AT_ONCE, type SegmentCohorts } from './segment_cohorts.ts'

/** A segment's live cohorts as of a whole hour, for nowcasts of runs of them. */
export interface LiveCohorts {
  table: { handler: Handler }
  live: LiveSegment
  /** Cases that are broken or lost by then, by slot. */
  brokenOrLost: Float64Array
  /** Breaks that are known of later hours, by slot. */
  laterBreaks: Float64Array
}

/** @returns a segment as of `nowHour`: cohorts of t − W ≤ s < t, and of their breaks those before t. */
export function liveCohortsOf(ready: ReadyHazards, segment: SegmentCohorts, nowHour: number): LiveCohorts {
  const { bands, hazards } = ready
  const clock: Clock = { bands, nowHour }
  const live = emptySegment(bands, { factor: factorOf(ready, segment), hazard: hazards[segment.handler] })
  const bySlot = (): Float64Array => new Float64Array(bands.windowHours)
  const [brokenOrLost, laterBreaks] = [bySlot(), bySlot()]
  for (const { hour, resolved, lost } of segment.cohorts) {
    if (!isLive(clock, hour)) continue
    addResolutions(live, clock, { cohortHour: hour, count: resolved })
    addTo(brokenOrLost, slotOf(bands, hour), lost)
  }
  for (const { cohortHour, ageHours, breaks } of segment.breaks) {
    if (!isLive(clock, cohortHour)) continue
    const isLater = cohortHour + ageHours >= nowHour
    addTo(isLater ? laterBreaks : brokenOrLost, slotOf(bands, cohortHour), breaks)
    // What was broken at once never was at risk.
    if (ageHours === AT_ONCE) addResolutions(live, clock, { cohortHour, count: -breaks })
    else if (!isLater) addBreaks(live, clock, { cohortHour, ageHours, count: breaks })
  }
  return { table: segment, live, brokenOrLost, laterBreaks }
}

/** Each value has a factor to its handler's hazard, each dimension by itself: where several are named, they multiply. */
const factorOf = ({ factorOf: learned }: ReadyHazards, { handler, values }: SegmentCohorts): number =>
  entriesOf(values).reduce((factor, [dimension, value]) => factor * learned({ handler, dimension, value }), 1)

/** @returns the dimensions that something is said of, with what. */
export const entriesOf = <K extends string, V>(of: Partial<Record<K, V>>): [K, V][] => Object.entries(of) as [K, V][]
