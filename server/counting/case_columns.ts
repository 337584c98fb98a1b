import { CAUSE_NUMBERS } from '#core/case/break.ts'
import { CASE_SUMS, caseSumColumn, caseSumType } from '#core/case/sums.ts'
import type { CaseRecord } from '#core/recount/types.ts'
import { DIMENSIONS, type Dimension, dimensionColumn, OPEN_DIMENSIONS } from '#core/segment/dimensions.ts'
import { handlerNumber, NOT_SAID } from '#core/segment/numbers.ts'
import { OPENING_NUMBERS, OUTCOME_NUMBERS } from '#core/stint/numbers.ts'
import type { Statement } from '../platform/postgres/ask.ts'
import { numbers, texts, uuids } from '../platform/postgres/columns.ts'
import { sql } from '../platform/postgres/sql.ts'
import { isWanted } from '../segment/wanted_numbers.ts'

type CaseColumn = { name: string } & (
  | { sqlType: 'uuid'; of: (record: CaseRecord) => string | null }
  | { sqlType: 'text'; of: (record: CaseRecord) => string | null }
  | { sqlType: 'bigint' | 'integer' | 'smallint' | 'boolean'; of: (record: CaseRecord) => number | bigint | boolean | null }
)

/** What a row of `support_case` holds of a case, and how the case gives it: the one place that lists it. */
export const CASE_COLUMNS: readonly CaseColumn[] = [
  { name: 'issue', sqlType: 'uuid', of: (record) => record.issue },
  { name: 'first_started_at', sqlType: 'bigint', of: ({ case: { first } }) => first.startMs },
  { name: 'first_conversation', sqlType: 'text', of: ({ case: { first } }) => first.conversation },
  { name: 'first_position', sqlType: 'integer', of: ({ case: { first } }) => first.position },
  { name: 'customer', sqlType: 'uuid', of: (record) => record.customer },
  { name: 'reach_at', sqlType: 'bigint', of: (record) => record.case.reachMs },
  { name: 'root_started_at', sqlType: 'bigint', of: ({ case: { root } }) => root?.startMs ?? null },
  { name: 'root_conversation', sqlType: 'text', of: ({ case: { root } }) => root?.conversation ?? null },
  { name: 'root_position', sqlType: 'integer', of: ({ case: { root } }) => root?.position ?? null },
  { name: 'root_ended_at', sqlType: 'bigint', of: ({ case: { root } }) => root?.endMs ?? null },
  { name: 'root_outcome', sqlType: 'smallint', of: ({ case: { root } }) => root && OUTCOME_NUMBERS.numberOf[root.outcome] },
  { name: 'root_handler', sqlType: 'smallint', of: ({ case: { root } }) => root && handlerNumber(root.handler) },
  { name: 'root_micros', sqlType: 'bigint', of: ({ case: { root } }) => root?.costMicros ?? null },
  { name: 'rework_started_at', sqlType: 'bigint', of: ({ case: { rework } }) => rework?.startMs ?? null },
  { name: 'rework_conversation', sqlType: 'text', of: ({ case: { rework } }) => rework?.conversation ?? null },
  { name: 'rework_position', sqlType: 'integer', of: ({ case: { rework } }) => rework?.position ?? null },
  {
    name: 'rework_opened_by',
    sqlType: 'smallint',
    of: ({ case: { rework } }) => rework && OPENING_NUMBERS.numberOf[rework.openedBy],
  },
  ...CASE_SUMS.map(
    (sum): CaseColumn => ({ name: caseSumColumn(sum), sqlType: caseSumType(sum), of: (record) => record.case[sum] }),
  ),
  { name: 'broken_by', sqlType: 'smallint', of: ({ broken }) => broken && CAUSE_NUMBERS.numberOf[broken.cause] },
  { name: 'broken_at', sqlType: 'bigint', of: ({ broken }) => broken?.atMs ?? null },
  { name: 'rating', sqlType: 'smallint', of: ({ root }) => root?.rating ?? null },
  { name: 'anonymous', sqlType: 'boolean', of: ({ root }) => root?.anonymous ?? false },
  ...OPEN_DIMENSIONS.map(
    (dimension, place): CaseColumn => ({
      name: dimensionColumn(dimension),
      sqlType: 'smallint',
      of: ({ root }) => root?.segment[place] ?? NOT_SAID,
    }),
  ),
]

const NAMES = CASE_COLUMNS.map(({ name }) => name)
const KEY = ['issue', 'first_started_at', 'first_conversation', 'first_position']

/** What follows from the columns, for whoever looks for a cohort or for what flipped. */
const DERIVED = {
  cohort: 'case when given.root_outcome > 0 then to_timestamp(given.root_ended_at / 900000 * 900) end',
  flipped_at: 'case when given.root_outcome = 2 then given.root_ended_at else given.broken_at end',
}

/** Puts cases: $1 workspace, $2 version, then what `caseColumns` gives. */
export const PUT_CASES: Statement = {
  name: 'put cases',
  text: `insert into support_case (workspace_id, version, ${[...NAMES, ...Object.keys(DERIVED)].join(', ')})
select $1, $2, given.*, ${Object.values(DERIVED).join(', ')}
from unnest(
  ${CASE_COLUMNS.map(({ sqlType }, index) => `$${index + 3}::${sqlType}[]`).join(', ')}) as given (
  ${NAMES.join(', ')})
on conflict (workspace_id, version, ${KEY.join(', ')}) do update
set ${[...NAMES, ...Object.keys(DERIVED)]
    .filter((name) => !KEY.includes(name))
    .map((name) => `${name} = excluded.${name}`)
    .join(',\n  ')}`,
}

/** @returns the parameters of `PUT_CASES` behind workspace and version: an array a column. */
export const caseColumns = (records: readonly CaseRecord[]): string[] =>
  CASE_COLUMNS.map((column) => {
    if (column.sqlType === 'uuid') return uuids(records.map(column.of))
    return column.sqlType === 'text' ? texts(records.map(column.of)) : numbers(records.map(column.of))
  })

const DIMENSION_COLUMNS = DIMENSIONS.map((dimension) => (dimension === 'handler' ? 'root_handler' : dimensionColumn(dimension)))

/**
 * @param parameters where `wanted` is the first of those that say which numbers are wanted of each of DIMENSIONS, and `told` the
 * one that names the dimensions to group by; `text` is that of the file, where parts of it were put in.
 * @returns the question of a file under prisma/sql about cases, with their columns for its `{case_columns}`, what wanted
 * ones meet for its `{wanted}`, and their numbers for its `{told}`.
 */
export const readingCases = (name: string, { wanted = 0, told = 0, text = sql(name) } = {}): Statement => ({
  name,
  text: text
    .replaceAll('{case_columns}', NAMES.join(', '))
    .replaceAll('{wanted}', () => isWanted(DIMENSION_COLUMNS, wanted))
    .replaceAll('{told}', () =>
      DIMENSIONS.map((dimension, place) => ifTold(dimension, DIMENSION_COLUMNS[place], told)).join(', '),
    ),
})

const ifTold = (dimension: Dimension, column: string | undefined, parameter: number): string =>
  `case when '${dimension}' = any ($${parameter}::text[]) then ${column} end`
