import type { ClientBase } from 'pg'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import type { SegmentCohorts } from '#core/drift/segment_cohorts.ts'
import type { Filters } from '#core/figures/query.ts'
import { dimensionColumn, OPEN_DIMENSIONS, type OpenDimension } from '#core/segment/dimensions.ts'
import { handlerOf } from '#core/segment/numbers.ts'
import { askAnew } from '../platform/postgres/ask.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import { sql } from '../platform/postgres/sql.ts'
import { type ValueNames, wantedOfAll } from '../segment/wanted_numbers.ts'
import type { CohortRange } from './read_life_tables.ts'

/** Which cases: by filters, told apart by these dimensions and by handler. */
export interface Told {
  dimensions: readonly OpenDimension[]
  filters: Filters
  names: ValueNames
}

/** @returns what has come of a range's cohorts, for each handler and value of the dimensions. */
export async function readLiveCohorts(client: ClientBase, range: CohortRange, told: Told): Promise<SegmentCohorts[]> {
  const values = [
    range.workspaceId,
    range.version,
    new Date(range.fromHour * HOUR_MS),
    new Date(range.toHour * HOUR_MS),
    OPEN_DIMENSIONS.map((dimension) => told.dimensions.includes(dimension)),
    ...wantedOfAll(told.filters, told.names),
  ]
  const [cohorts, breaks] = await inOrder([
    askAnew<CohortsRow>(client, { name: 'drift/live_cohorts', text: sql('drift/live_cohorts') }, values),
    askAnew<BreaksRow>(client, { name: 'drift/live_breaks', text: sql('drift/live_breaks') }, values),
  ])
  const idOf = (row: SegmentRow): string =>
    [row.handler, ...told.dimensions.map((dimension) => row[dimensionColumn(dimension)])].join('/')
  const breaksOf = new Map(breaks.rows.map((row) => [idOf(row), breaksIn(row)]))
  return cohorts.rows.map((row) => ({
    handler: handlerOf(row.handler),
    values: Object.fromEntries(told.dimensions.map((dimension) => [dimension, Number(row[dimensionColumn(dimension)])])),
    cohorts: cohortsIn(row),
    breaks: breaksOf.get(idOf(row)) ?? [],
  }))
}

/** Lists come as text: the driver reads arrays ten times slower. */
type SegmentRow = { handler: number } & Record<string, string | number>
type CohortsRow = SegmentRow & Record<'hours' | 'resolved' | 'lost', string>
type BreaksRow = SegmentRow & Record<'hours' | 'ages' | 'breaks', string>

const numbersIn = (list: string): number[] => JSON.parse(`[${list.slice(1, -1)}]`)

function cohortsIn(row: CohortsRow): SegmentCohorts['cohorts'] {
  const [resolved, lost] = [numbersIn(row.resolved), numbersIn(row.lost)]
  return numbersIn(row.hours).map((hour, place) => ({ hour, resolved: resolved[place] ?? 0, lost: lost[place] ?? 0 }))
}

function breaksIn(row: BreaksRow): SegmentCohorts['breaks'] {
  const [ages, breaks] = [numbersIn(row.ages), numbersIn(row.breaks)]
  return numbersIn(row.hours).map((cohortHour, place) => ({
    cohortHour,
    ageHours: ages[place] ?? 0,
    breaks: breaks[place] ?? 0,
  }))
}
