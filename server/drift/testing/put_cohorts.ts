import { Calendar } from '#core/calendar/calendar.ts'
import { noMeasures } from '#core/contribution/measures.ts'
import type { DriftBaseline, LearnedSteadiness } from '#core/drift/baseline.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import type { StandingSeries } from '#core/drift/row_series.ts'
import type { SegmentCohorts } from '#core/drift/segment_cohorts.ts'
import type { Handler } from '#core/event/types.ts'
import { ageBandsOf, bandCount } from '#core/nowcast/age_bands.ts'
import type { BreakCell, Cell } from '#core/recount/cells.ts'
import { OPEN_DIMENSIONS } from '#core/segment/dimensions.ts'
import { writeCells } from '../../counting/write_version.ts'
import { ask } from '../../platform/postgres/ask.ts'
import { inWorkspace } from '../../platform/postgres/in_workspace.ts'

const UTC = new Calendar('UTC')

/** What cases of one quarter hour cost; so that totals of money need no cases of their own. */
export interface PutCost {
  handler: Handler
  /** Without: nothing is said. */
  values?: SegmentCohorts['values']
  hour: number
  /** For handling them. */
  micros: number
  reworkMicros?: number
}

/** Counts cohorts as the worker does, all of an hour in its first quarter, into the rollups of a workspace. */
export async function putCohorts(
  workspaceId: number,
  segments: readonly SegmentCohorts[],
  costs: readonly PutCost[] = [],
  calendar = UTC,
): Promise<void> {
  const cells: Cell[] = []
  const breaks: BreakCell[] = []
  const segmentOf = (values: SegmentCohorts['values']) => OPEN_DIMENSIONS.map((dimension) => values[dimension] ?? 0)
  for (const { handler, values, cohorts, breaks: broken } of segments) {
    const segment = segmentOf(values)
    for (const { hour, resolved, lost } of cohorts) {
      const brokenRecontact = broken.reduce((sum, one) => sum + (one.cohortHour === hour ? one.breaks : 0), 0)
      const counts = { cases: resolved + lost, resolved, escalated: lost, brokenRecontact }
      cells.push({ cohortMs: hour * HOUR_MS, handler, segment, measures: { ...noMeasures(), ...counts } })
    }
    for (const { cohortHour, ageHours, breaks: brokenRecontact } of broken) {
      const measures = { ...noMeasures(), brokenRecontact }
      breaks.push({ cohortMs: cohortHour * HOUR_MS, ageHours, handler, segment, measures })
    }
  }
  for (const { handler, values = {}, hour, micros, reworkMicros = 0 } of costs) {
    const measures = { ...noMeasures(), handlingMicros: BigInt(micros), reworkMicros: BigInt(reworkMicros) }
    // A cell of its own, in the second quarter.
    cells.push({ cohortMs: (hour + 0.25) * HOUR_MS, handler, segment: segmentOf(values), measures })
  }
  const dayStart = (ms: number): number => calendar.dayStart(ms)
  await inWorkspace(workspaceId, (client) => writeCells(client, { workspaceId, version: 1 }, { cells, breaks }, dayStart))
}

/** @returns a baseline without costs and factors, to be filled in. */
export function someBaseline(windowHours: number, more: Partial<DriftBaseline>): DriftBaseline {
  const of = <T>(value: T) => ({ ai: value, human: value })
  const nothing = { mean: 0, variance: 0, count: 0 }
  return {
    windowHours,
    fromHour: 0,
    toHour: 1,
    rhythm: Array.from({ length: 168 }, () => 1),
    hazard: of(Array.from({ length: windowHours }, () => 0)),
    factors: [],
    steadiness: [],
    brokenAtOnce: of({ share: 0, dispersion: 1 }),
    mix: { aiShare: [], dispersion: 1 },
    unitCosts: of({ ...nothing, dispersion: 1 }),
    breakCosts: of(nothing),
    laterRework: of({ perHour: Array.from({ length: bandCount(ageBandsOf(windowHours)) }, () => 0), squareOverMean: 0 }),
    costPerAcceptedMicros: null,
    ...more,
  }
}

/** Has a workspace's first policy judged by a baseline, and series stand as they are given, by name. */
export async function putJudged(
  workspaceId: number,
  body: DriftBaseline,
  series: Readonly<Record<string, Partial<StandingSeries>>> = {},
): Promise<void> {
  const at = new Date(0)
  await inWorkspace(workspaceId, async (client) => {
    await ask(client, 'drift/put_baseline', [workspaceId, 1, at, at, at, 'test', JSON.stringify(body), false])
    const { rows } = await client.query<{ number: number }>(
      'select max(number) as number from baseline where workspace_id = $1',
      [workspaceId],
    )
    await ask(client, 'drift/put_run', [workspaceId, 1, rows[0]?.number, 0, at])
    const names = Object.keys(series)
    const judged = Object.values(series).map((one) => JSON.stringify({ alarm: null, isCalm: false, worse: 0, better: 0, ...one }))
    await ask(client, 'drift/put_series', [workspaceId, names, names.map(() => null), judged])
  })
}

export const steadinessOfHandler = (
  handler: Handler | null,
  rest: Pick<LearnedSteadiness, 'dispersion' | 'expectedPerDay' | 'breaks'>,
): LearnedSteadiness => ({
  handler,
  dimension: null,
  value: null,
  ...rest,
})
