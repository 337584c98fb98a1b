import type { ClientBase } from 'pg'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import type { CohortHour, SegmentTable } from '#core/drift/segment_table.ts'
import type { BreaksOfAge } from '#core/nowcast/life_table.ts'
import { dimensionColumn, OPEN_DIMENSIONS, type OpenDimension } from '#core/segment/dimensions.ts'
import { DIMENSION_NUMBERS, handlerOf } from '#core/segment/numbers.ts'
import { askAnew } from '../platform/postgres/ask.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import { sql } from '../platform/postgres/sql.ts'

/** Which cohorts: of one version of the policy, whole hours since the epoch, the last one excluded. */
export interface CohortRange {
  workspaceId: number
  version: number
  fromHour: number
  toHour: number
}

/** @returns what has come of a range's cohorts: of both handlers as a whole, and of each value of each dimension. */
export async function readLifeTables(client: ClientBase, range: CohortRange): Promise<SegmentTable[]> {
  const { workspaceId, version, fromHour, toHour } = range
  const values = [workspaceId, version, new Date(fromHour * HOUR_MS), new Date(toHour * HOUR_MS)]
  const [cohorts, breaks] = await inOrder([
    askAnew<CohortsRow>(client, { name: 'drift/cohorts', text: sql('drift/cohorts') }, values),
    askAnew<BreaksRow>(client, { name: 'drift/breaks', text: sql('drift/breaks') }, values),
  ])
  const tables = new Map<string, Filling>()
  for (const row of cohorts.rows) {
    const dimension = row.dimension < 0 ? null : DIMENSION_NUMBERS.nameOf(row.dimension)
    tables.set(idOf(row.handler, dimension, row.value), fillingOf(row, dimension))
  }
  for (const row of breaks.rows) addBreaks(tables, row)
  return [...tables.values()].map(({ cohorts: byHour, ...table }) => ({ ...table, cohorts: [...byHour.values()] }))
}

interface CohortsRow {
  handler: number
  /** −1: the handler as a whole. */
  dimension: number
  value: number
  hours: number[]
  cases: number[]
  resolved: number[]
  lost: number[]
  handling: number[]
  rework_stints: number[]
  rework: number[]
}

type BreaksRow = Record<'hours' | 'ages' | 'breaks', number[]> & { handler: number } & Record<string, number | number[]>

interface Filling extends Omit<SegmentTable, 'cohorts' | 'breaks'> {
  cohorts: Map<number, CohortHour>
  breaks: BreaksOfAge[]
}

const idOf = (handler: number, dimension: OpenDimension | null, value: number): string => `${handler}/${dimension}/${value}`

function fillingOf(row: CohortsRow, dimension: OpenDimension | null): Filling {
  const cohorts = new Map<number, CohortHour>()
  for (const [place, hour] of row.hours.entries())
    cohorts.set(hour, {
      hour,
      cases: row.cases[place] ?? 0,
      resolved: row.resolved[place] ?? 0,
      brokenAtOnce: 0,
      lost: row.lost[place] ?? 0,
      handlingMicros: row.handling[place] ?? 0,
      rework: { stints: row.rework_stints[place] ?? 0, micros: row.rework[place] ?? 0 },
    })
  return { handler: handlerOf(row.handler), dimension, value: dimension === null ? null : row.value, cohorts, breaks: [] }
}

/** Each break stands in the table of its handler, and in that of its value of each dimension. */
function addBreaks(tables: ReadonlyMap<string, Filling>, row: BreaksRow): void {
  const own = [
    tables.get(idOf(row.handler, null, 0)),
    ...OPEN_DIMENSIONS.map((dimension) => tables.get(idOf(row.handler, dimension, Number(row[dimensionColumn(dimension)])))),
  ].filter((table) => table !== undefined)
  for (const [place, cohortHour] of row.hours.entries()) {
    const ageHours = row.ages[place] ?? 0
    const breaks = row.breaks[place] ?? 0
    for (const table of own) {
      if (ageHours >= 0) table.breaks.push({ cohortHour, ageHours, breaks })
      else {
        const cohort = table.cohorts.get(cohortHour)
        if (cohort) cohort.brokenAtOnce += breaks
      }
    }
  }
}
