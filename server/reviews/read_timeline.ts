import type { ClientBase } from 'pg'
import type { Calendar } from '#core/calendar/calendar.ts'
import type { ReviewEvent } from '#core/review/contract.ts'
import { type Happened, sayTimeline } from '#core/review/say_timeline.ts'
import { readSeries } from '../drift/read_drift.ts'
import { ask } from '../platform/postgres/ask.ts'
import { readVerdicts } from './read_verdicts.ts'
import { readWatches } from './read_watches.ts'

/** More than anybody reads; a workspace that drifts hour by hour has as many. */
const MOST = 400

interface Row {
  kind: Happened['kind']
  began_at: Date
  ended_at: Date | null
  name: string
  detail: string
  resolved_as: Happened['resolvedAs']
  acknowledged_at: Date | null
}

/** @returns releases, drift, alerts and notes of a period. */
export async function readTimeline(
  client: ClientBase,
  workspaceId: number,
  { version, fromMs, toMs, calendar, now }: { version: number; fromMs: number; toMs: number; calendar: Calendar; now: Date },
): Promise<ReviewEvent[]> {
  const { rows } = await ask<Row>(client, 'reviews/timeline', [workspaceId, new Date(fromMs), new Date(toMs), MOST])
  if (rows.length === 0) return []
  const hasDrift = rows.some(({ kind }) => kind === 'drift')
  const series = hasDrift ? await readSeries(client, workspaceId, calendar, now) : []
  const drifted = rows.filter(({ kind }) => kind === 'drift').map(({ name }) => name)
  const watchedSince = hasDrift ? await readWatches(client, workspaceId, [...new Set(drifted)]) : new Map()
  const hasRelease = rows.some(({ kind }) => kind === 'release')
  const verdicts = hasRelease ? await readVerdicts(client, workspaceId, { version, fromMs, toMs }) : new Map()
  const format = (ms: number): string => calendar.format(ms)
  const within = {
    fromMs,
    toMs,
    nowMs: now.getTime(),
    format,
    watchedSince,
    verdicts,
    series: new Map(series.map((one) => [one.id, one])),
  }
  return sayTimeline(rows.map(happenedOf), within)
}

const happenedOf = ({ kind, began_at, ended_at, name, detail, resolved_as, acknowledged_at }: Row): Happened => ({
  ...{ kind, name, detail },
  beganMs: began_at.getTime(),
  endedMs: ended_at?.getTime() ?? null,
  resolvedAs: resolved_as,
  acknowledgedMs: acknowledged_at?.getTime() ?? null,
})
