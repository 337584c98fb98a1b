import type { DriftSeriesAnswer } from '#core/drift/contract.ts'
import type { JudgedSeries } from '#core/drift/evaluate.ts'
import { onceInHours } from '#core/drift/judge.ts'
import type { SeriesState } from '#core/drift/series_names.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { readSeries } from './read_drift.ts'

interface HourRow {
  hour: Date
  state: SeriesState
  worse: number
  better: number
  ratio: number | null
}

/**
 * @param id of a series, as `GET /api/v1/drift` names it.
 * @returns how one series stands and stood: `GET /api/v1/drift/series`.
 * @throws Problem `not_found` where no such series is watched.
 */
export function readDriftSeries(workspaceId: number, id: string, now: Date): Promise<DriftSeriesAnswer> {
  return inWorkspace(
    workspaceId,
    async (client) => {
      const { calendar } = (await readActiveVersion(client, workspaceId)).rules
      const series = (await readSeries(client, workspaceId, calendar, now)).find((one) => one.id === id)
      if (!series) throw new Problem('not_found', 'no such series is watched')
      const { judged } = (await ask<{ judged: JudgedSeries }>(client, 'drift/one_series', [workspaceId, id])).rows[0] ?? {}
      const { rows } = await ask<HourRow>(client, 'drift/hours', [workspaceId, id])
      const hours = rows.map(({ hour, worse, better, ...row }) => ({
        at: calendar.format(hour.getTime()),
        worse: onceInHours(worse),
        better: onceInHours(better),
        ...row,
      }))
      return { series, hours, ages: judged?.ages ?? [] }
    },
    'repeatable read, read only',
  )
}
