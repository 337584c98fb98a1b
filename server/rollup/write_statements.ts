import { measureColumn } from '#core/contribution/measures.ts'
import type { Rollup, RollupColumn } from '#core/rollup/rollup.ts'
import type { Statement } from '../platform/postgres/ask.ts'

/** One array for each of some columns; the first is $3. */
const given = (columns: readonly RollupColumn[]): string => `unnest(
  ${columns.map(({ sqlType }, index) => `$${index + 3}::${sqlType === 'timestamptz' ? 'bigint' : sqlType}[]`).join(', ')}) as given (
  ${names(columns)})`

/** $1 workspace, $2 version, then one array for each of the rollup's columns. */
const givenColumns = ({ columns }: Rollup): string => `select $1, $2, ${columns.map(taken).join(', ')}
from ${given(columns)}`

/** Instants are given in milliseconds, and lie on whole seconds. */
const taken = ({ name, sqlType }: RollupColumn): string =>
  sqlType === 'timestamptz' ? `to_timestamp(given.${name} / 1000)` : `given.${name}`

const names = (columns: readonly RollupColumn[]): string => columns.map(({ name }) => name).join(', ')

/** @returns what adds differences to the cells. The keys come in order, so that no two batches can deadlock. */
export function addStatement(rollup: Rollup): Statement {
  const sums = rollup.columns.slice(rollup.keys.length)
  return {
    name: `add to ${rollup.table}`,
    text: `insert into ${rollup.table} as t (workspace_id, version, ${names(rollup.columns)})
${givenColumns(rollup)}
on conflict (workspace_id, version, ${names(rollup.keys)}) do update
set ${sums.map(({ name }) => `${name} = t.${name} + excluded.${name}`).join(',\n  ')}`,
  }
}

/**
 * @returns what takes out those cells that have gone back to nothing: $1 workspace, $2 version, then an array for each key.
 * Their rows are the transaction's own already, since it has just added to them.
 */
export function removeStatement(rollup: Rollup): Statement {
  const { table, keys, presence } = rollup
  return {
    name: `remove from ${table}`,
    text: `delete from ${table} t
using ${given(keys)}
where t.workspace_id = $1 and t.version = $2 and ${keys.map((key) => `t.${key.name} = ${taken(key)}`).join(' and ')}
  and ${presence.map((measure) => `t.${measureColumn(measure)} = 0`).join(' and ')}`,
  }
}

/** The table that `verify` sets recounted sums down in, for the time of its transaction. */
const recounted = ({ name }: Rollup): string => `recounted_${name}`

export const createRecounted = (rollup: Rollup): string =>
  `create temp table ${recounted(rollup)} (like ${rollup.table}) on commit drop`

/** @returns what sets down recounted sums; the same cell may come several times. */
export const putStatement = (rollup: Rollup): Statement => ({
  name: `put into ${recounted(rollup)}`,
  text: `insert into ${recounted(rollup)} (workspace_id, version, ${names(rollup.columns)})\n${givenColumns(rollup)}`,
})

/**
 * @returns what finds cells whose stored sums are not what recounting gives, and stored cells of nothing: their keys, and
 * `differences` in the order of the measures. $1 workspace, $2 version, $3 how many at most.
 */
export function differencesStatement(rollup: Rollup): Statement {
  const keys = names(rollup.keys)
  const sums = rollup.columns.slice(rollup.keys.length)
  const text = `select ${keys}, to_jsonb(array[
  ${sums.map(({ name }) => `sum(${name})`).join(', ')}
]) as differences
from (
  select true as stored, ${names(rollup.columns)}
  from ${rollup.table} where workspace_id = $1 and version = $2
  union all
  select false, ${keys}, ${sums.map(({ name }) => `-${name}`).join(', ')}
  from ${recounted(rollup)} where workspace_id = $1 and version = $2
) both_sides
group by ${keys}
having bool_and(stored) or ${sums.map(({ name }) => `sum(${name}) <> 0`).join(' or ')}
order by ${keys}
limit $3`
  return { name: `differences of ${rollup.table}`, text }
}
