import type { ClientBase } from 'pg'
import type { FoldedStint } from '#core/case/types.ts'
import { COST_MEASURES, COUNT_MEASURES, type Measures } from '#core/contribution/measures.ts'
import { type Cell, type DayCell, dayCellsOf } from '#core/recount/cells.ts'
import type { CaseRecord } from '#core/recount/types.ts'
import { handlerNumber } from '#core/segment/numbers.ts'
import { OPENING_NUMBERS, OUTCOME_NUMBERS } from '#core/stint/numbers.ts'
import type { StintKey } from '#core/stint/types.ts'
import { ask } from '../platform/postgres/ask.ts'
import { numbers, texts, uuids } from '../platform/postgres/columns.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import { caseColumns } from './case_rows.ts'
import type { RecountedIssue } from './recount_issues.ts'

export interface VersionScope {
  workspaceId: number
  version: number
}

/** Writes the stints of recounted issues: takes out those that are no more, puts the new and changed ones. */
export async function writeStints(
  client: ClientBase,
  { workspaceId, version }: VersionScope,
  issues: readonly RecountedIssue[],
): Promise<void> {
  const removed = issues.flatMap(({ issue, removedStints }) => removedStints.map((key) => ({ issue, key })))
  const put = issues.flatMap(({ issue, stints }) => stints.map((folded) => ({ issue, key: folded.stint, ...folded })))
  await inOrder([
    removed.length > 0 && ask(client, 'counting/remove_stints', [workspaceId, version, ...keyColumns(removed)]),
    put.length > 0 && ask(client, 'counting/put_stints', [workspaceId, version, ...keyColumns(put), ...foldedColumns(put)]),
  ])
}

const foldedColumns = (put: readonly FoldedStint[]): string[] => [
  numbers(put.map(({ stint }) => stint.endMs)),
  numbers(put.map(({ stint }) => OUTCOME_NUMBERS.numberOf[stint.outcome])),
  numbers(put.map(({ stint }) => handlerNumber(stint.handler))),
  numbers(put.map(({ stint }) => OPENING_NUMBERS.numberOf[stint.openedBy])),
  numbers(put.map(({ stint }) => stint.costMicros)),
  numbers(put.map(({ stint }) => stint.takenUpMs)),
  numbers(put.map(({ after }) => after.reachMs)),
  numbers(put.map(({ after }) => after.hasRoot)),
]

/** Replaces cases: those of `before` that are not among `after` go, the others are put. */
export async function writeCases(
  client: ClientBase,
  { workspaceId, version }: VersionScope,
  before: readonly CaseRecord[],
  after: readonly CaseRecord[],
): Promise<void> {
  const stays = new Set(after.map((record) => nameOf(record)))
  const gone = before.filter((record) => !stays.has(nameOf(record))).map(({ issue, case: { first } }) => ({ issue, key: first }))
  await inOrder([
    gone.length > 0 && ask(client, 'counting/remove_cases', [workspaceId, version, ...keyColumns(gone)]),
    after.length > 0 && ask(client, 'counting/put_cases', [workspaceId, version, ...caseColumns(after)]),
  ])
}

const nameOf = ({ issue, case: { first } }: CaseRecord): string =>
  `${issue}/${first.startMs}/${first.position}/${first.conversation}`

type DayStart = (ms: number) => number

/** Adds differences to the rollups by quarter hour and by day. The cells come in the order of their key. */
export const writeCells = (client: ClientBase, scope: VersionScope, cells: readonly Cell[], dayStart: DayStart): Promise<void> =>
  addCells(client, scope, { quarters: 'counting/add_quarters', days: 'counting/add_days' }, cells, dayStart)

/** @param into the questions that take the columns of either rollup. */
export async function addCells(
  client: ClientBase,
  { workspaceId, version }: VersionScope,
  into: { quarters: string; days: string },
  cells: readonly Cell[],
  dayStart: DayStart,
): Promise<void> {
  if (cells.length === 0) return
  const quarters = ask(client, into.quarters, [workspaceId, version, ...quarterColumns(cells)])
  // Summed while Postgres adds the quarter hours.
  const days = dayCellsOf(cells, dayStart)
  await inOrder([quarters, days.length > 0 && ask(client, into.days, [workspaceId, version, ...dayColumns(days)])])
}

const quarterColumns = (cells: readonly Cell[]): string[] => [
  numbers(cells.map((cell) => cell.cohortMs)),
  numbers(cells.map((cell) => handlerNumber(cell.handler))),
  ...[0, 1, 2, 3, 4].map((place) => numbers(cells.map((cell) => cell.segment[place] as number))),
  ...measureColumns(cells.map((cell) => cell.measures)),
]

const dayColumns = (days: readonly DayCell[]): string[] => [
  numbers(days.map((cell) => cell.pair)),
  numbers(days.map((cell) => cell.dayMs)),
  numbers(days.map((cell) => handlerNumber(cell.handler))),
  numbers(days.map((cell) => cell.a)),
  numbers(days.map((cell) => cell.b)),
  ...measureColumns(days.map((cell) => cell.measures)),
]

const measureColumns = (all: readonly Measures[]): string[] => [
  ...COUNT_MEASURES.map((measure) => numbers(all.map((measures) => measures[measure]))),
  ...COST_MEASURES.map((measure) => numbers(all.map((measures) => measures[measure]))),
]

function keyColumns(keys: readonly { issue: string; key: StintKey }[]): unknown[] {
  return [
    uuids(keys.map(({ issue }) => issue)),
    numbers(keys.map(({ key }) => key.startMs)),
    texts(keys.map(({ key }) => key.conversation)),
    numbers(keys.map(({ key }) => key.position)),
  ]
}
