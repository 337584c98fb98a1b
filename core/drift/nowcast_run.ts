import { HANDLERS, type Handler } from '../event/types.ts'
import type { Steadiness } from '../nowcast/baseline.ts'
import type { CohortRun } from '../nowcast/breaks_to_come.ts'
import type { LiveSegment } from '../nowcast/live_segment.ts'
import { type NowcastResult, nowcast } from '../nowcast/nowcast.ts'
import type { Alarm } from '../nowcast/series.ts'
import type { ReadyBaseline } from './ready_baseline.ts'

/** What a run of cohorts has come to so far; `cost` in micros. */
export interface RunTotals {
  /** N and B as of t, both with those broken at once. */
  resolved: number
  broken: number
  lost: number
  cost: number
  /** The run's cases that are broken or lost as of t, by the hour of their resolution or loss. */
  brokenOrLost: Record<Handler, readonly { cohortHour: number; count: number }[]>
}

/** Of which cases: the segments' live tables, how steady they are together, and the alarm that holds for them, if any. */
export interface NowcastOf {
  ready: ReadyBaseline
  nowHour: number
  members: readonly { table: { handler: Handler }; live: LiveSegment }[]
  steadiness: Steadiness
  alarm: Alarm | null
  isCalm: boolean
}

/** @returns the nowcast of a run of hourly cohorts of some segments, costs in micros: docs/drift.md, section 2. */
export function nowcastRun(of: NowcastOf, run: CohortRun, totals: RunTotals): NowcastResult {
  const { baseline, bands } = of.ready
  const series = {
    bands,
    nowHour: of.nowHour,
    segments: segmentsOf(of.members),
    steadiness: of.steadiness,
    alarm: of.alarm,
    calm: of.isCalm,
  }
  const { resolved, broken, lost, cost } = totals
  return nowcast(series, run, {
    resolved,
    broken,
    lost,
    cost,
    laterRework: HANDLERS.map((handler) => ({ ...baseline.laterRework[handler], cases: totals.brokenOrLost[handler] })),
    breakCosts: of.members.map(({ table }) => baseline.breakCosts[table.handler]),
  })
}

/** Runs of the same members share what is summed up over all their segments. */
const SEGMENTS = new WeakMap<NowcastOf['members'], readonly LiveSegment[]>()

function segmentsOf(members: NowcastOf['members']): readonly LiveSegment[] {
  const segments = SEGMENTS.get(members) ?? members.map(({ live }) => live)
  SEGMENTS.set(members, segments)
  return segments
}
