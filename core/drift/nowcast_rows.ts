import type { Handler } from '../event/types.ts'
import type { RowEstimate } from '../figures/row_nowcast.ts'
import { type CohortRun, shareOf } from '../nowcast/breaks_to_come.ts'
import { slotOf } from '../nowcast/live_segment.ts'
import { type Estimate, FEWEST_RESOLUTIONS } from '../nowcast/nowcast.ts'
import { at, sum } from '../nowcast/numbers.ts'
import type { OpenDimension } from '../segment/dimensions.ts'
import { groupBy } from './group_by.ts'
import { entriesOf, type LiveCohorts, liveCohortsOf } from './live_cohorts.ts'
import { type NowcastOf, nowcastRun, type RunTotals } from './nowcast_run.ts'
import type { ReadyBaseline } from './ready_baseline.ts'
import { type RowCases, type StandingSeries, standingOf, steadinessOfCases } from './row_series.ts'
import { type RunSpan, runOf } from './run_of.ts'
import type { SegmentCohorts } from './segment_cohorts.ts'

const DAY_HOURS = 24

/** A row of an answer of which not all has matured. */
export interface AskedRow extends RunSpan {
  /** What sets it apart from other rows: null and nothing where the answer is not grouped by it. */
  handler: Handler | null
  values: Partial<Record<OpenDimension, number>>
  /** What its cases of cohorts before t have come to, as is known now; `cost` in micros. */
  soFar: Pick<RunTotals, 'resolved' | 'broken' | 'lost' | 'cost'>
}

/** From what rows are nowcast. */
export interface NowcastBasis {
  ready: ReadyBaseline
  /** t: the last whole hour. */
  nowHour: number
  /** Cohorts of t − W ≤ s < t of all cases that are asked for, told apart by handler and the dimensions that are filtered or grouped by. */
  segments: readonly SegmentCohorts[]
  /** How series of breaks were judged last, by name. */
  series: ReadonlyMap<string, StandingSeries>
  /** What all rows are filtered by. */
  filtered: RowCases
}

/** @returns what each row will have come to when it has matured, or why that cannot be told, in their order: docs/drift.md, section 2. */
export function nowcastRows(basis: NowcastBasis, rows: readonly AskedRow[]): RowEstimate[] {
  const [first] = rows
  const dimensions = first ? entriesOf(first.values).map(([dimension]) => dimension) : []
  const segmentsOf = groupBy(basis.segments, ({ handler, values }) =>
    segmentKey(first?.handler ? handler : null, dimensions, values),
  )
  const found = new Map<AskedRow, RowEstimate>()
  // One segment at a time: an answer may have thousands, each with the cohorts of a window.
  for (const [key, group] of groupBy(rows, ({ handler, values }) => segmentKey(handler, dimensions, values))) {
    const told = group.filter(({ soFar }) => soFar.resolved >= FEWEST_RESOLUTIONS)
    const [one] = told
    if (!one) continue
    const members = (segmentsOf.get(key) ?? []).map((segment) => liveCohortsOf(basis.ready, segment, basis.nowHour))
    const of = nowcastOf(basis, one, members)
    for (const row of told) found.set(row, nowcastRow(of, members, row))
  }
  return rows.map((row) => found.get(row) ?? 'few resolutions')
}

const segmentKey = (handler: Handler | null, dimensions: readonly OpenDimension[], values: AskedRow['values']): string =>
  [handler, ...dimensions.map((dimension) => values[dimension])].join('/')

function nowcastOf(
  { ready, nowHour, series, filtered }: NowcastBasis,
  row: AskedRow,
  members: readonly LiveCohorts[],
): NowcastOf {
  const own = Object.fromEntries(entriesOf(row.values).map(([dimension, value]) => [dimension, [value]]))
  const cases: RowCases = { handler: row.handler ?? filtered.handler, values: { ...filtered.values, ...own } }
  const expected = sum(members.map(({ live }) => sum(live.expected)))
  const expectedPerDay = (expected * DAY_HOURS) / ready.bands.windowHours
  const steadiness = steadinessOfCases(ready.baseline, cases, expectedPerDay)
  return { ready, nowHour, members, steadiness, ...standingOf(series, cases) }
}

function nowcastRow(of: NowcastOf, members: readonly LiveCohorts[], { soFar, ...span }: AskedRow): RowEstimate {
  const run = runOf(span)
  const countsOf = (counts: Float64Array) => countsIn(of, run, counts)
  // Breaks of the running hour wait for its end.
  const waiting = sum(members.flatMap(({ laterBreaks }) => countsOf(laterBreaks).map(({ count }) => count)))
  const brokenOrLost = (handler: Handler) =>
    members.flatMap(({ table, brokenOrLost: counts }) => (table.handler === handler ? countsOf(counts) : []))
  const totals = {
    ...soFar,
    broken: soFar.broken - waiting,
    brokenOrLost: { ai: brokenOrLost('ai'), human: brokenOrLost('human') },
  }
  const found = nowcastRun(of, run, totals)
  if (found === 'too early') return 'few breaks'
  return found === 'final' ? finalOf(totals) : found
}

/** @returns the counts of a run's live hours, of an hour that lies within it in part as much as that. */
function countsIn({ ready: { bands }, nowHour }: NowcastOf, run: CohortRun, counts: Float64Array) {
  const found: { cohortHour: number; count: number }[] = []
  const lastHour = Math.min(run.lastHour, nowHour - 1)
  for (let hour = Math.max(run.firstHour, nowHour - bands.windowHours); hour <= lastHour; hour++) {
    const count = at(counts, slotOf(bands, hour))
    if (count !== 0) found.push({ cohortHour: hour, count: count * shareOf(run, hour) })
  }
  return found
}

/** Its last quarter hours have not matured yet, and nothing is to come of them. */
function finalOf({ resolved, broken, lost, cost }: RunTotals): RowEstimate {
  const accepted = resolved - broken
  const sure = (value: number): Estimate => ({ estimate: value, low: value, high: value })
  return { rate: sure(accepted / (resolved + lost)), cost: accepted > 0 ? sure(cost / accepted) : null }
}
