import { setImmediate } from 'node:timers/promises'
import type { DriftBaseline } from '#core/drift/baseline.ts'
import { evaluate } from '#core/drift/evaluate.ts'
import { HOUR_MS, hourOfWeekIn } from '#core/drift/hour_of_week.ts'
import { hourAt, type Past } from '#core/drift/past_days.ts'
import { localDays } from '#core/drift/past_instants.ts'
import { type ReadyBaseline, readyBaseline } from '#core/drift/ready_baseline.ts'
import { type Told, tellRun } from '#core/drift/tell_run.ts'
import { type LocalDay, runsToTell, type ToldRun } from '#core/drift/told_runs.ts'
import { HANDLERS, type Handler } from '#core/event/types.ts'
import { handlerNumber } from '#core/segment/numbers.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import type { ActiveVersion } from '../policy/read_active_version.ts'
import { readPast } from './read_past.ts'

/** A baseline that is kept, or one of which nothing is but what was said by it. */
export type JudgedBy = { number: number } | { number: null; body: DriftBaseline }

interface Saying {
  /** At the beginning of which local days; in order of time. */
  days: readonly LocalDay[]
  baseline: JudgedBy
}

/** A week at the last age kept, or the last settled week, begins so many days before. */
const DAYS_BEFORE = 18
const SETTLED_WEEK_DAYS = 8

/** Keeps what is to be said at the beginning of some local days, by what had happened until then. What was said before stays. */
export async function keepSaid(
  workspaceId: number,
  active: ActiveVersion,
  { days: instants, baseline }: Saying,
  now: Date,
): Promise<void> {
  const [first, last] = [instants[0], instants.at(-1)]
  if (!first || !last) return
  const { calendar, policy, windowMs } = active.rules
  const before = Math.max(DAYS_BEFORE, policy.acceptanceWindowDays + SETTLED_WEEK_DAYS)
  const between = Math.round((last.startMs - first.startMs) / (24 * HOUR_MS))
  const days = localDays(calendar, last.startMs, { before: before + between, firstDayOfWeek: policy.firstDayOfWeek })
  const body = 'body' in baseline ? baseline.body : await readBody(workspaceId, baseline.number)
  const ready = readyBaseline(body, hourOfWeekIn(calendar))
  const past = await readPast(workspaceId, active, days, now)
  for (const { startMs } of instants) {
    // A week of days together would keep the process from counting for long.
    await setImmediate()
    const at = days.findIndex((day) => day.startMs === startMs)
    const rows = tellAll(ready, past, at, windowMs)
    await put(workspaceId, { version: active.version, baseline: baseline.number, hour: hourAt(startMs), now }, past, rows)
  }
}

async function readBody(workspaceId: number, number: number): Promise<DriftBaseline> {
  type Row = { body: DriftBaseline }
  const values = [workspaceId, number]
  const { rows } = await inWorkspace(workspaceId, (client) => ask<Row>(client, 'drift/baseline_body', values))
  if (!rows[0]) throw new Error(`there is no baseline ${number}`)
  return rows[0].body
}

interface SaidRow extends Told {
  run: ToldRun
  handler: Handler | null
}

function tellAll(ready: ReadyBaseline, past: Past, at: number, windowMs: number): SaidRow[] {
  const nowHour = hourAt(past.days[at]?.startMs ?? 0)
  const evaluation = evaluate({ ready, tables: past.tables, nowHour })
  return runsToTell(past.days, at, windowMs).flatMap((run) =>
    [null, ...HANDLERS].flatMap((handler) => {
      const told = tellRun(evaluation, past, { run, at, handler })
      return told ? [{ ...told, run, handler }] : []
    }),
  )
}

interface SaidAs {
  version: number
  baseline: number | null
  hour: number
  now: Date
}

function put(workspaceId: number, { version, baseline, hour, now }: SaidAs, { days }: Past, rows: readonly SaidRow[]) {
  const isReconstructed = hour < Math.floor(now.getTime() / HOUR_MS)
  const dateAt = (place: number, end: 'startMs' | 'endMs'): Date => new Date(days[place]?.[end] ?? Number.NaN)
  return inWorkspace(workspaceId, (client) =>
    ask(client, 'drift/put_said', [
      ...[workspaceId, version, new Date(hour * HOUR_MS), now, isReconstructed, baseline],
      rows.map(({ run }) => run.step),
      rows.map(({ run }) => dateAt(run.from, 'startMs')),
      rows.map(({ run }) => dateAt(run.to - 1, 'endMs')),
      rows.map(({ run }) => run.ageDays),
      rows.map(({ handler }) => (handler === null ? BOTH : handlerNumber(handler))),
      rows.map(({ cases }) => cases),
      ...(['rate', 'cost'] as const).flatMap((what) =>
        (['estimate', 'low', 'high'] as const).map((end) => rows.map((row) => row[what]?.[end] ?? null)),
      ),
      ...(['provisional', 'lastSettledWeek'] as const).flatMap((what) =>
        (['rate', 'cost'] as const).map((figure) => rows.map((row) => row[what][figure])),
      ),
    ]),
  )
}

/** In rows: not of one handler alone. */
export const BOTH = -1
