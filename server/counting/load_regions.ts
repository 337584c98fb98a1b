import type { ClientBase } from 'pg'
import type { StintChange } from '#core/case/recount_issue.ts'
import { boundsOf } from '#core/case/split_change.ts'
import { FOLD_START, type FoldedStint, type IssueRegion } from '#core/case/types.ts'
import type { CaseRecord } from '#core/recount/types.ts'
import { handlerOf } from '#core/segment/numbers.ts'
import { OPENING_NUMBERS, OUTCOME_NUMBERS } from '#core/stint/numbers.ts'
import { compareStints } from '#core/stint/order.ts'
import type { StintKey } from '#core/stint/types.ts'
import { ask } from '../platform/postgres/ask.ts'
import { numbers, texts, uuids } from '../platform/postgres/columns.ts'
import { readingCases } from './case_columns.ts'
import { type CaseRow, caseRecordOf } from './case_rows.ts'

/** Rows say which of the asked regions they belong to, counted from 1. */
interface InRegion {
  region: number
}

interface StintRow extends InRegion {
  part: 0 | 1 | 2
  started_at: string
  conversation: string
  position: number
  ended_at: string
  outcome: number
  handler: number
  opened_by: number
  cost_micros: string
  taken_up_at: string | null
  reach_at: string
  has_root: boolean
}

export interface LoadedRegion {
  region: IssueRegion
  records: CaseRecord[]
}

/** One part of the change of an issue. */
export interface Wanted {
  issue: string
  change: StintChange
}

type Bounds = { issue: string; from: StintKey; to: StintKey }

/**
 * Loads the part of an issue that each change may reach.
 * @param lookahead how many stints behind the last changed one.
 * @returns for each change its region, in the same order.
 */
export async function loadRegions(
  client: ClientBase,
  scope: { workspaceId: number; version: number },
  wanted: readonly Wanted[],
  lookahead: number,
): Promise<LoadedRegion[]> {
  const bounds: Bounds[] = wanted.map(({ issue, change }) => ({ issue, ...boundsOf(change) }))
  const key = [scope.workspaceId, scope.version]
  const stints = await ask<StintRow>(client, 'counting/region_stints', [...key, ...columnsOf(bounds), lookahead])
  const stintsOf = groupByRegion(stints.rows)
  // Cases are wanted as far as the stints reach, so that both always fit each other.
  const touched = [...stintsOf.keys()].sort((a, b) => a - b)
  const reached = touched.map((place) => {
    const bound = bounds[place] as Bounds
    return { ...bound, to: lastKey(stintsOf.get(place)) ?? bound.to }
  })
  const cases = await ask<CaseRow & InRegion>(client, readingCases('counting/region_cases'), [...key, ...columnsOf(reached)])
  const casesOf = groupByRegion(cases.rows)
  const caseRowsOf = new Map(touched.map((place, index) => [place, casesOf.get(index) ?? []]))
  return bounds.map((_, place) => regionOf(stintsOf.get(place) ?? [], caseRowsOf.get(place) ?? [], lookahead))
}

function regionOf(rows: readonly StintRow[], caseRows: readonly CaseRow[], lookahead: number): LoadedRegion {
  const before = rows.find((row) => row.part === 0)
  const stored = rows
    .filter((row) => row.part !== 0)
    .map(foldedOf)
    .sort((a, b) => compareStints(a.stint, b.stint))
  const records = caseRows.map(caseRecordOf).sort((a, b) => compareStints(a.case.first, b.case.first))
  const region: IssueRegion = {
    before: before ? foldedOf(before).after : FOLD_START,
    stored,
    complete: rows.filter((row) => row.part === 2).length < lookahead,
    cases: records.map((record) => record.case),
  }
  return { region, records }
}

const keyOfRow = (row: StintRow): StintKey => ({
  startMs: Number(row.started_at),
  conversation: row.conversation,
  position: row.position,
})

function foldedOf(row: StintRow): FoldedStint {
  return {
    stint: {
      ...keyOfRow(row),
      endMs: Number(row.ended_at),
      outcome: OUTCOME_NUMBERS.nameOf(row.outcome),
      handler: handlerOf(row.handler),
      openedBy: OPENING_NUMBERS.nameOf(row.opened_by),
      costMicros: BigInt(row.cost_micros),
      takenUpMs: row.taken_up_at === null ? null : Number(row.taken_up_at),
    },
    after: { reachMs: Number(row.reach_at), hasRoot: row.has_root },
  }
}

function lastKey(rows: readonly StintRow[] | undefined): StintKey | undefined {
  let last: StintKey | undefined
  for (const key of rows?.map(keyOfRow) ?? []) if (!last || compareStints(last, key) < 0) last = key
  return last
}

const columnsOf = (bounds: readonly Bounds[]): unknown[] => [
  uuids(bounds.map((bound) => bound.issue)),
  numbers(bounds.map((bound) => bound.from.startMs)),
  texts(bounds.map((bound) => bound.from.conversation)),
  numbers(bounds.map((bound) => bound.from.position)),
  numbers(bounds.map((bound) => bound.to.startMs)),
  texts(bounds.map((bound) => bound.to.conversation)),
  numbers(bounds.map((bound) => bound.to.position)),
]

function groupByRegion<T extends InRegion>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const row of rows) {
    const group = groups.get(row.region - 1)
    if (group) group.push(row)
    else groups.set(row.region - 1, [row])
  }
  return groups
}
