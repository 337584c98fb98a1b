import { addBreaks, addResolutions } from '../nowcast/follow.ts'
import { emptySegment, type LiveSegment } from '../nowcast/live_segment.ts'
import type { ReadyHazards } from './ready_baseline.ts'
import type { SegmentTable } from './segment_table.ts'

/** A segment's table with what its live cohorts have shown against the baseline. */
export interface LiveTable {
  table: SegmentTable
  live: LiveSegment
}

/** @returns each table as of a whole hour: cohorts of t − W ≤ s < t, and of their breaks those before t. */
export function liveTables(
  { bands, hazards, factorOf }: ReadyHazards,
  tables: readonly SegmentTable[],
  nowHour: number,
): LiveTable[] {
  const clock = { bands, nowHour }
  return tables.map((table) => {
    const live = emptySegment(bands, { factor: factorOf(table), hazard: hazards[table.handler] })
    for (const { hour, resolved, brokenAtOnce } of table.cohorts)
      addResolutions(live, clock, { cohortHour: hour, count: resolved - brokenAtOnce })
    for (const { cohortHour, ageHours, breaks } of table.breaks)
      if (cohortHour + ageHours < nowHour) addBreaks(live, clock, { cohortHour, ageHours, count: breaks })
    return { table, live }
  })
}
