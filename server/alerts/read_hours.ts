import type { ClientBase } from 'pg'
import { type Watched, watchedByData, watchedByDrift } from '#core/alert/drift_series_of.ts'
import { readEvidence, type SaidHour } from '#core/alert/read_evidence.ts'
import type { ReadInstant } from '#core/alert/replay.ts'
import type { RuleBody } from '#core/alert/rule_contract.ts'
import { groupBy } from '#core/drift/group_by.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import type { SeriesState } from '#core/drift/series_names.ts'
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

/** @returns evidence of all series by hour of (from, to], the oldest first. */
export async function readSaidHours(
  client: ClientBase,
  workspaceId: number,
  { fromMs, toMs }: { fromMs: number; toMs: number },
): Promise<SaidAsOf[]> {
  const { rows } = await ask<HourRow>(client, 'alerts/said_hours', [workspaceId, new Date(fromMs), new Date(toMs)])
  return [...groupBy(rows, ({ hour }) => hour)].map(([hour, series]) => ({
    atMs: hour * HOUR_MS,
    isLate: series.some(({ is_late }) => is_late),
    series,
  }))
}

/** A place of each list is an hour. JSON has no −Infinity, which evidence is where there is none: it comes as a text. */
interface SeriesRow {
  series: string
  hours: number[]
  states: SeriesState[]
  worse: (number | string)[]
  better: (number | string)[]
  late: boolean[]
}

/** The same for those that a replay needs, of three months. @param like patterns of the names of series. */
export async function readSaidHoursOf(
  client: ClientBase,
  workspaceId: number,
  { fromMs, toMs, like }: { fromMs: number; toMs: number; like: readonly string[] },
): Promise<SaidAsOf[]> {
  const values = [workspaceId, new Date(fromMs), new Date(toMs), like]
  const { rows } = await ask<SeriesRow>(client, 'alerts/said_hours_of', values)
  const said = new Map<number, SaidAsOf>()
  for (const { series, hours, states, worse, better, late } of rows)
    hours.forEach((hour, place) => {
      const asOf = said.get(hour) ?? { atMs: hour * HOUR_MS, isLate: false, series: [] }
      said.set(hour, asOf)
      asOf.isLate ||= late[place] === true
      asOf.series.push({
        series,
        state: states[place] as SeriesState,
        worse: Number(worse[place]),
        better: Number(better[place]),
      })
    })
  return [...said.values()].sort((a, b) => a.atMs - b.atMs)
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
