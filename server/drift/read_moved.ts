import type { ClientBase } from 'pg'
import type { Calendar } from '#core/calendar/calendar.ts'
import type { JudgedSeries } from '#core/drift/evaluate.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { contentsOf } from '#core/figures/contents.ts'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { maturedThrough } from '#core/figures/stretches.ts'
import type { MovedAnswer } from '#core/moved/contract.ts'
import { MOVED_COLUMNS } from '#core/moved/moved_columns.ts'
import { type MovedQuery, parseMovedQuery, previousRange, type Range } from '#core/moved/query.ts'
import { type ReadPeriod, sayMoved } from '#core/moved/say_moved.ts'
import { Problem } from '#core/problem.ts'
import { readFigures } from '../figures/read_figures.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { type ActiveVersion, readActiveVersion } from '../policy/read_active_version.ts'
import type { BaselineRow } from './baseline_row.ts'

/**
 * Answers `GET /api/v1/drift/moved`: what moved cost per accepted resolution between two periods, by segment and cause.
 * @throws Problem `invalid_parameter`; `not_found` where the series that is named is not watched; `conflict` where there is no
 * baseline to compare with, or the policy changed meanwhile.
 */
export async function readMoved(workspaceId: number, params: URLSearchParams, now: Date): Promise<MovedAnswer> {
  const { query, active, range, against } = await inWorkspace(
    workspaceId,
    async (client) => {
      const version = await readActiveVersion(client, workspaceId)
      const { calendar } = version.rules
      const asked = parseMovedQuery(params, { calendar, nowMs: now.getTime() })
      const after = asked.range ?? (await sinceStart(client, workspaceId, asked.since ?? '', { calendar, now }))
      return {
        query: asked,
        active: version,
        range: after,
        against: await rangeAgainst(client, workspaceId, asked, after, version),
      }
    },
    'repeatable read, read only',
  )
  const { calendar, policy, windowMs } = active.rules
  const reading = { workspaceId, query, now, maturedThroughMs: maturedThrough(now.getTime(), windowMs) }
  const [before, after] = [await readPeriod(reading, against), await readPeriod(reading, range)]
  if ([before, after].some(({ policyVersion }) => policyVersion !== active.version))
    throw new Problem('conflict', 'another version of the policy became active meanwhile: ask again')
  const format = (ms: number): string => calendar.format(ms)
  return {
    workspace: active.slug,
    currency: policy.currency,
    timeZone: policy.timeZone,
    policyVersion: active.version,
    acceptanceWindowDays: policy.acceptanceWindowDays,
    asOf: now.toISOString(),
    maturedThrough: format(reading.maturedThroughMs),
    by: query.by,
    against: typeof query.against === 'string' ? query.against : 'range',
    asked: {
      from: format(range.fromMs),
      to: format(range.toMs),
      againstFrom: format(against.fromMs),
      againstTo: format(against.toMs),
    },
    ...sayMoved(before, after, { asked: query.basis, format }),
  }
}

/** @returns the range from the estimated start of a series to the end of today. */
async function sinceStart(
  client: ClientBase,
  workspaceId: number,
  id: string,
  { calendar, now }: { calendar: Calendar; now: Date },
): Promise<Range> {
  const { judged } = (await ask<{ judged: JudgedSeries }>(client, 'drift/one_series', [workspaceId, id])).rows[0] ?? {}
  if (!judged) throw new Problem('not_found', 'no such series is watched')
  if (judged.startHour === null) throw new Problem('conflict', 'nothing of this series is known to have begun')
  const toMs = calendar.at(now.getTime()).startOfDay().add({ days: 1 }).startOfDay().epochMilliseconds
  return { fromMs: judged.startHour * HOUR_MS, toMs }
}

async function rangeAgainst(
  client: ClientBase,
  workspaceId: number,
  { against }: MovedQuery,
  after: Range,
  { version, rules }: ActiveVersion,
): Promise<Range> {
  if (typeof against === 'object') return against
  if (against === 'previous') return previousRange(after, rules.calendar)
  const [row] = (await ask<BaselineRow>(client, 'drift/baseline_facts', [workspaceId, version])).rows
  if (!row) throw new Problem('conflict', 'there is no baseline yet to compare with: `/api/v1/baseline` says what is missing')
  return { fromMs: row.learned_from.getTime(), toMs: row.learned_to.getTime() }
}

interface Reading {
  workspaceId: number
  query: MovedQuery
  now: Date
  maturedThroughMs: number
}

const CONTENTS = contentsOf({ figures: [], columns: MOVED_COLUMNS })

async function readPeriod(
  { workspaceId, query, now, maturedThroughMs }: Reading,
  range: Range,
): Promise<ReadPeriod & { policyVersion: number }> {
  const read = (by: MovedQuery['by']): Promise<FiguresAnswer> =>
    readFigures(workspaceId, { ...range, step: 'total', by, filters: query.filters, contents: CONTENTS }, now)
  const segments = await read(query.by)
  const whole = range.toMs <= maturedThroughMs ? null : ((await read([])).rows[0] ?? null)
  return { ...range, maturedThroughMs, rows: segments.rows, whole, policyVersion: segments.policyVersion }
}
