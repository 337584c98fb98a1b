import { isDeepStrictEqual } from 'node:util'
import type { ClientBase } from 'pg'
import type { Accepted } from '#core/drift/accepted.ts'
import type { Evaluation, JudgedSeries } from '#core/drift/evaluate.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { NO_EVIDENCE } from '#core/drift/judge.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

const KEPT_MS = 90 * 86_400_000

/** What was evaluated, and whether version and baseline are those of the last time. */
export interface Run {
  version: number
  sequence: number
  baseline: number | null
  hour: number
  isSame: boolean
  /** What was normal besides the baseline, as `drift/accepted` gives it. */
  accepted: readonly Accepted[]
}

interface SeriesRow {
  series: string
  alarm_since: Date | null
  judged: JudgedSeries
}

/**
 * Keeps how series stand, and how they stood at each hour that was evaluated; hours in order. Where a change was accepted or taken back
 * meanwhile, they are judged again within a minute.
 */
export function putEvaluations(workspaceId: number, run: Run, evaluations: readonly Evaluation[]): Promise<void> {
  return inWorkspace(workspaceId, async (client) => {
    await ask(client, 'drift/put_run', [workspaceId, run.version, run.baseline, run.sequence, new Date(run.hour * HOUR_MS)])
    const { rows: accepted } = await ask<Accepted>(client, 'drift/accepted', [workspaceId, run.baseline])
    if (!isDeepStrictEqual(accepted, run.accepted)) await ask(client, 'drift/forget_run', [workspaceId])
    const before = run.isSame ? (await ask<SeriesRow>(client, 'drift/series', [workspaceId])).rows : []
    const series = evaluations.at(-1)?.series ?? []
    await ask(client, 'drift/drop_series', [workspaceId, series.map(({ id }) => id)])
    if (series.length === 0) return
    const since = alarmsSince(before, evaluations)
    await ask(client, 'drift/put_series', [
      workspaceId,
      series.map(({ id }) => id),
      series.map(({ id }) => since.get(id) ?? null),
      series.map((one) => JSON.stringify(storable(one))),
    ])
    await putHours(client, workspaceId, evaluations)
    await ask(client, 'drift/drop_hours', [workspaceId, new Date(run.hour * HOUR_MS - KEPT_MS)])
  })
}

async function putHours(client: ClientBase, workspaceId: number, evaluations: readonly Evaluation[]): Promise<void> {
  const rows = evaluations.flatMap(({ nowHour, series }) => series.map((one) => ({ nowHour, ...storable(one) })))
  await ask(client, 'drift/put_hours', [
    workspaceId,
    rows.map(({ id }) => id),
    rows.map(({ nowHour }) => new Date(nowHour * HOUR_MS)),
    rows.map(({ state }) => state),
    rows.map(({ worse }) => worse),
    rows.map(({ better }) => better),
    rows.map(({ ratio }) => ratio),
    new Date(),
  ])
}

const storable = (one: JudgedSeries): JudgedSeries => ({
  ...one,
  worse: Math.max(one.worse, NO_EVIDENCE),
  better: Math.max(one.better, NO_EVIDENCE),
})

/** @returns since when each series that is in alarm has been without a pause. */
function alarmsSince(before: readonly SeriesRow[], evaluations: readonly Evaluation[]): ReadonlyMap<string, Date> {
  const standing = new Map(
    before.flatMap((row) =>
      row.alarm_since ? [[row.series, { state: row.judged.state, since: row.alarm_since }] as const] : [],
    ),
  )
  for (const { nowHour, series } of evaluations)
    for (const { id, state } of series) {
      if (state !== 'drifting' && state !== 'better') standing.delete(id)
      else if (standing.get(id)?.state !== state) standing.set(id, { state, since: new Date(nowHour * HOUR_MS) })
    }
  return new Map([...standing].map(([id, { since }]) => [id, since]))
}
