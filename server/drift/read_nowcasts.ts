import type { ClientBase } from 'pg'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { type AskedRow, nowcastRows } from '#core/drift/nowcast_rows.ts'
import type { FiguresQuery } from '#core/figures/query.ts'
import type { RowEstimate } from '#core/figures/row_nowcast.ts'
import { OPEN_DIMENSIONS, type OpenDimension } from '#core/segment/dimensions.ts'
import { handlerOf } from '#core/segment/numbers.ts'
import type { ActiveVersion } from '../policy/read_active_version.ts'
import { type ValueNames, wantedNumbers } from '../segment/wanted_numbers.ts'
import type { JudgedBy } from './read_judged_by.ts'
import { readLiveCohorts } from './read_live_cohorts.ts'

export interface NowcastQuestion {
  workspaceId: number
  active: ActiveVersion
  query: Pick<FiguresQuery, 'by' | 'filters'>
  /** Values of the dimensions that are filtered or grouped by. */
  names: ValueNames
  /** Null while nothing was learned. */
  judgedBy: JudgedBy | null
  now: Date
}

/** t: what happened in the running hour waits for its end. */
export const lastWholeHour = (now: Date): number => Math.floor(now.getTime() / HOUR_MS)

/** @returns the dimensions of which nowcasts tell values apart. */
export const toldApart = ({ by, filters }: NowcastQuestion['query']): OpenDimension[] =>
  OPEN_DIMENSIONS.filter((dimension) => by.includes(dimension) || filters[dimension])

/**
 * @param rows runs of cohorts of which not all has matured, each with what it has come to so far.
 * @returns what each will have come to when it has matured, or why that cannot be told, as the transaction sees it. Who has no rows at
 * hand asks `readFigures` for `nowcast`: it gives them of any range, by any step, dimensions and filters.
 */
export async function readNowcasts(client: ClientBase, question: NowcastQuestion, rows: AskedRow[]): Promise<RowEstimate[]> {
  const { workspaceId, active, query, names, judgedBy, now } = question
  if (!judgedBy) return rows.map(() => 'no baseline')
  if (rows.length === 0) return []
  const { ready, series } = judgedBy
  const nowHour = lastWholeHour(now)
  const range = { workspaceId, version: active.version, fromHour: nowHour - ready.bands.windowHours, toHour: nowHour }
  const told = { dimensions: toldApart(query), filters: query.filters, names }
  const segments = await readLiveCohorts(client, range, told)
  return nowcastRows({ ready, nowHour, segments, series, filtered: filteredBy(query, names) }, rows)
}

function filteredBy({ filters }: NowcastQuestion['query'], names: ValueNames) {
  const [handler, ...others] = wantedNumbers('handler', filters, names) ?? []
  const values = OPEN_DIMENSIONS.flatMap((dimension) => {
    const wanted = wantedNumbers(dimension, filters, names)
    return wanted ? [[dimension, wanted] as const] : []
  })
  return {
    handler: handler === undefined || others.length > 0 ? null : handlerOf(handler),
    values: Object.fromEntries(values),
  }
}
