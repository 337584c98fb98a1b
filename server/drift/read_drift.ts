import type { ClientBase } from 'pg'
import type { Calendar } from '#core/calendar/calendar.ts'
import type { DriftAnswer, DriftSeries } from '#core/drift/contract.ts'
import type { JudgedSeries } from '#core/drift/evaluate.ts'
import { groupBy } from '#core/drift/group_by.ts'
import { byEvidence, type StoodRow, saySeries } from '#core/drift/say_series.ts'
import { OPEN_DIMENSIONS } from '#core/segment/dimensions.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { readValueNames } from '../segment/wanted_numbers.ts'
import { type BaselineRow, sayFacts } from './baseline_row.ts'
import { readWhyNot } from './read_missing.ts'

/** @returns how every watched series of a workspace stands, or why none can be judged: `GET /api/v1/drift`. */
export async function readDrift(workspaceId: number, now: Date): Promise<DriftAnswer> {
  const [active, baseline, series, evaluatedThrough] = await inWorkspace(
    workspaceId,
    async (client) => {
      const version = await readActiveVersion(client, workspaceId)
      const [row] = (await ask<BaselineRow>(client, 'drift/baseline_facts', [workspaceId, version.version])).rows
      const run = (await ask<{ hour: Date; baseline: number | null }>(client, 'drift/run', [workspaceId, version.version]))
        .rows[0]
      const isJudged = run !== undefined && run.baseline !== null && row !== undefined
      const judged = isJudged ? await readSeries(client, workspaceId, version.rules.calendar, now) : []
      return [version, row, judged, isJudged ? version.rules.calendar.format(run.hour.getTime()) : null] as const
    },
    'repeatable read, read only',
  )
  const { policy, calendar } = active.rules
  return {
    workspace: active.slug,
    currency: policy.currency,
    timeZone: policy.timeZone,
    policyVersion: active.version,
    asOf: now.toISOString(),
    evaluatedThrough,
    baseline: baseline ? sayFacts(baseline, calendar) : null,
    missing: baseline ? null : await readWhyNot(workspaceId, active, now),
    series,
  }
}

/** Days that a strip shows, today among them. */
const DAYS = 28

interface SeriesRow {
  series: string
  alarm_since: Date | null
  judged: JudgedSeries
}

interface DayRow extends StoodRow {
  series: string
}

/** @returns the series as they were judged last, the strongest evidence first. */
export async function readSeries(client: ClientBase, workspaceId: number, calendar: Calendar, now: Date): Promise<DriftSeries[]> {
  const since = calendar
    .at(calendar.dayStart(now.getTime()))
    .subtract({ days: DAYS - 1 })
    .startOfDay().epochMilliseconds
  const [series, days, names] = await inOrder([
    ask<SeriesRow>(client, 'drift/series', [workspaceId]),
    ask<DayRow>(client, 'drift/days', [workspaceId, new Date(since), calendar.timeZone]),
    readValueNames(client, workspaceId, OPEN_DIMENSIONS),
  ])
  const daysOf = groupBy(days.rows, (row) => row.series)
  const alarmOf = new Map(series.rows.map((row) => [row.series, row.alarm_since]))
  return byEvidence(series.rows.map(({ judged }) => judged)).map((judged) =>
    saySeries(judged, {
      value: judged.dimension === null ? null : names.valueOf(judged.dimension, judged.value ?? 0),
      alarmSinceMs: alarmOf.get(judged.id)?.getTime() ?? null,
      days: daysOf.get(judged.id) ?? [],
      format: (ms) => calendar.format(ms),
    }),
  )
}
