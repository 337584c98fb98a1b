import type { ClientBase } from 'pg'
import type { DriftBaseline } from '#core/drift/baseline.ts'
import { hourOfWeekIn } from '#core/drift/hour_of_week.ts'
import { type ReadyBaseline, readyBaseline } from '#core/drift/ready_baseline.ts'
import type { StandingSeries } from '#core/drift/row_series.ts'
import { isWhole } from '#core/rollup/rollup.ts'
import { BREAKS } from '#core/rollup/rollups.ts'
import type { OpenDimension } from '#core/segment/dimensions.ts'
import { ask } from '../platform/postgres/ask.ts'
import type { ActiveVersion } from '../policy/read_active_version.ts'

/** A baseline, and how the series stand that were judged by it last. */
export interface JudgedBy {
  ready: ReadyBaseline
  /** Series of breaks by name; none before they were judged by this baseline. */
  series: ReadonlyMap<string, StandingSeries>
}

type JudgedRow = { number: number; learned_at: Date; series: string | null } & StandingSeries

/** @returns by what a version's cohorts are nowcast, with the series of the values of some dimensions; null while nothing was learned. */
export async function readJudgedBy(
  client: ClientBase,
  workspaceId: number,
  { version, rules, countedAs }: Pick<ActiveVersion, 'version' | 'rules' | 'countedAs'>,
  dimensions: readonly OpenDimension[],
): Promise<JudgedBy | null> {
  if (!isWhole(BREAKS, countedAs)) return null
  const names = ['breaks', 'breaks.ai', 'breaks.human', ...dimensions.map((dimension) => `breaks.${dimension}.%`)]
  const { rows } = await ask<JudgedRow>(client, 'drift/judged_by', [workspaceId, version, names])
  const [first] = rows
  if (!first) return null
  const key = [workspaceId, version, first.number, first.learned_at.getTime()].join('/')
  const ready = known.get(key) ?? readyBaseline(await readBody(client, workspaceId, version), hourOfWeekIn(rules.calendar))
  keep(key, ready)
  return { ready, series: new Map(rows.flatMap(({ series, ...judged }) => (series === null ? [] : [[series, judged]]))) }
}

async function readBody(client: ClientBase, workspaceId: number, version: number): Promise<DriftBaseline> {
  const { rows } = await ask<{ body: DriftBaseline }>(client, 'drift/baseline', [workspaceId, version])
  if (!rows[0]) throw new Error('a baseline went away within a transaction')
  return rows[0].body
}

/** Baselines never change once they are learned; each is some 4 MB, with its hazards summed up for the hours that were asked for. */
const known = new Map<string, ReadyBaseline>()
const MOST_KNOWN = 16

function keep(key: string, ready: ReadyBaseline): void {
  known.delete(key)
  const [oldest] = known.keys()
  if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest)
  known.set(key, ready)
}
