import type { ClientBase } from 'pg'
import { FOLD_START, type FoldedStint, type IssueRegion } from '#core/case/types.ts'
import type { CaseRecord } from '#core/recount/types.ts'
import type { IssueChange } from '#core/recount/version_changes.ts'
import { handlerOf } from '#core/segment/numbers.ts'
import { compareStints } from '#core/stint/order.ts'
import { OPENINGS, OUTCOMES, type StintKey } from '#core/stint/types.ts'
import { ask } from '../postgres/ask.ts'
import { numbers, uuids } from '../postgres/columns.ts'
import { type CaseRow, caseRecordOf } from './case_rows.ts'

interface StintRow {
  issue: string
  part: 0 | 1 | 2
  started_at: string
  conversation: string
  position: number
  ended_at: string
  outcome: number
  handler: number
  opened_by: number
  cost_micros: string
  reach_at: string
  has_root: boolean
}

export interface LoadedRegion {
  region: IssueRegion
  records: CaseRecord[]
}

interface Bounds {
  issue: string
  from: StintKey
  to: StintKey
}

/**
 * Loads the part of each changed issue that the change may reach.
 * @param lookahead how many stints behind the last changed one.
 */
export async function loadRegions(
  client: ClientBase,
  scope: { workspaceId: number; version: number },
  issues: ReadonlyMap<string, IssueChange>,
  lookahead: number,
): Promise<Map<string, LoadedRegion>> {
  const bounds = [...issues].map(([issue, change]) => boundsOf(issue, change))
  const key = [scope.workspaceId, scope.version]
  const stints = await ask<StintRow>(client, 'counting/region_stints', [...key, ...columnsOf(bounds), lookahead])
  const byIssue = groupBy(stints.rows, (row) => row.issue)
  // Cases are wanted as far as the stints reach, so that both always fit each other.
  const reached = bounds.map((bound) => ({ ...bound, to: lastKey(byIssue.get(bound.issue)) ?? bound.to }))
  const touched = reached.filter((bound) => byIssue.has(bound.issue))
  const cases = touched.length ? (await ask<CaseRow>(client, 'counting/region_cases', [...key, ...columnsOf(touched)])).rows : []
  const casesByIssue = groupBy(cases, (row) => row.issue)
  return new Map(bounds.map(({ issue }) => [issue, regionOf(byIssue.get(issue) ?? [], casesByIssue.get(issue) ?? [], lookahead)]))
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
      outcome: OUTCOMES[row.outcome] ?? 'open',
      handler: handlerOf(row.handler),
      openedBy: OPENINGS[row.opened_by] ?? 'started',
      costMicros: BigInt(row.cost_micros),
    },
    after: { reachMs: Number(row.reach_at), hasRoot: row.has_root },
  }
}

function boundsOf(issue: string, { removed, put }: IssueChange): Bounds {
  const keys = [...removed, ...put].sort(compareStints)
  return { issue, from: keys[0] as StintKey, to: keys.at(-1) as StintKey }
}

function lastKey(rows: readonly StintRow[] | undefined): StintKey | undefined {
  let last: StintKey | undefined
  for (const key of rows?.map(keyOfRow) ?? []) if (!last || compareStints(last, key) < 0) last = key
  return last
}

const columnsOf = (bounds: readonly Bounds[]): unknown[] => [
  uuids(bounds.map((bound) => bound.issue)),
  numbers(bounds.map((bound) => bound.from.startMs)),
  bounds.map((bound) => bound.from.conversation),
  numbers(bounds.map((bound) => bound.from.position)),
  numbers(bounds.map((bound) => bound.to.startMs)),
  bounds.map((bound) => bound.to.conversation),
  numbers(bounds.map((bound) => bound.to.position)),
]

function groupBy<T>(rows: readonly T[], nameOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(nameOf(row))
    if (group) group.push(row)
    else groups.set(nameOf(row), [row])
  }
  return groups
}
