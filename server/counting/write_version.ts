import type { ClientBase } from 'pg'
import type { FoldedStint } from '#core/case/types.ts'
import type { FinestSums } from '#core/recount/cells.ts'
import type { CaseRecord } from '#core/recount/types.ts'
import type { DayStart, Rollup } from '#core/rollup/rollup.ts'
import { ROLLUPS } from '#core/rollup/rollups.ts'
import { handlerNumber } from '#core/segment/numbers.ts'
import { OPENING_NUMBERS, OUTCOME_NUMBERS } from '#core/stint/numbers.ts'
import type { StintKey } from '#core/stint/types.ts'
import { ask, type Statement } from '../platform/postgres/ask.ts'
import { numbers, texts, uuids } from '../platform/postgres/columns.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import { addStatement, removeStatement } from '../rollup/write_statements.ts'
import { caseColumns, PUT_CASES } from './case_columns.ts'
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
    after.length > 0 && ask(client, PUT_CASES, [workspaceId, version, ...caseColumns(after)]),
  ])
}

const nameOf = ({ issue, case: { first } }: CaseRecord): string =>
  `${issue}/${first.startMs}/${first.position}/${first.conversation}`

const ADDITIONS = ROLLUPS.map((rollup) => ({ rollup, put: addStatement(rollup), remove: removeStatement(rollup) }))

/** Adds differences to every rollup, and takes out the cells that go back to nothing. */
export const writeCells = (client: ClientBase, scope: VersionScope, sums: FinestSums, dayStart: DayStart): Promise<void> =>
  sendCells(client, scope, ADDITIONS, sums, dayStart)

/** @param into the statements that take the columns of each rollup, and those that take the keys of what may have become nothing. */
export async function sendCells(
  client: ClientBase,
  { workspaceId, version }: VersionScope,
  into: readonly { rollup: Rollup; put: Statement; remove?: Statement }[],
  sums: FinestSums,
  dayStart: DayStart,
): Promise<void> {
  // Each rollup is summed while Postgres takes in the one before.
  const sent = into.flatMap(({ rollup, put, remove }) => {
    const values = rollup.valuesOf(sums, dayStart)
    const falling = remove ? rollup.fallingOf(values) : []
    return [
      values.length > 0 && ask(client, put, [workspaceId, version, ...values.map(numbers)]),
      remove && falling.length > 0 && ask(client, remove, [workspaceId, version, ...falling.map(numbers)]),
    ]
  })
  await inOrder(sent)
}

function keyColumns(keys: readonly { issue: string; key: StintKey }[]): unknown[] {
  return [
    uuids(keys.map(({ issue }) => issue)),
    numbers(keys.map(({ key }) => key.startMs)),
    texts(keys.map(({ key }) => key.conversation)),
    numbers(keys.map(({ key }) => key.position)),
  ]
}
