import type { ClientBase } from 'pg'
import { type Watched, watchedByData, watchedByDrift } from '#core/alert/drift_series_of.ts'
import { readEvidence, type SaidHour } from '#core/alert/read_evidence.ts'
import type { ReadInstant } from '#core/alert/replay.ts'
import type { RuleBody } from '#core/alert/rule_contract.ts'
import { groupBy } from '#core/drift/group_by.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { ask } from '../platform/postgres/ask.ts'
import type { ValueNames } from '../segment/wanted_numbers.ts'

/** Evidence of all series as of a whole hour, as it was found first. */
export interface SaidAsOf {
  atMs: number
  /** With facts that came more than an hour after it. */
  isLate: boolean
  series: SaidHour[]
}

type HourRow = SaidHour & { hour: number; is_late: boolean }

/** @returns evidence by hour of (from, to], the oldest first. @param like patterns of the names of series; without, all. */
export async function readSaidHours(
  client: ClientBase,
  workspaceId: number,
  { fromMs, toMs, like }: { fromMs: number; toMs: number; like?: readonly string[] },
): Promise<SaidAsOf[]> {
  const values = [workspaceId, new Date(fromMs), new Date(toMs)]
  const { rows } = await (like
    ? ask<HourRow>(client, 'alerts/said_hours_of', [...values, like])
    : ask<HourRow>(client, 'alerts/said_hours', values))
  return [...groupBy(rows, ({ hour }) => hour)].map(([hour, series]) => ({
    atMs: hour * HOUR_MS,
    isLate: series.some(({ is_late }) => is_late),
    series,
  }))
}

/** Of drift and data: what is read off the evidence of series. */
type EvidenceBody = Extract<RuleBody, { kind: 'drift' | 'data' }>

/** @returns what such a rule reads of each hour. */
export function readHours(body: EvidenceBody, hours: readonly SaidAsOf[], numberOf: ValueNames['numberOf']): ReadInstant[] {
  const { falseAlarmsAMonth } = body
  const direction = body.kind === 'drift' ? body.direction : 'worse'
  const watchedAmong = (known: readonly string[]): Watched[] =>
    body.kind === 'drift' ? watchedByDrift(body, known, numberOf) : watchedByData(body, known)
  // From hour to hour the series are nearly always the same.
  let last: { known: readonly string[]; watched: Watched[] } = { known: [], watched: watchedAmong([]) }
  return hours.map(({ atMs, series }) => {
    const known = series.map(({ series: id }) => id)
    const isSame = known.length === last.known.length && known.every((id, place) => id === last.known[place])
    if (!isSame) last = { known, watched: watchedAmong(known) }
    return { atMs, readings: readEvidence(last.watched, series, { falseAlarmsAMonth, direction }) }
  })
}
