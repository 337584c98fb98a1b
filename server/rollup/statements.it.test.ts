import { expect, it } from 'vitest'
import { type Rollup, withMeasures } from '#core/rollup/rollup.ts'
import { DAYS, QUARTERS, ROLLUPS } from '#core/rollup/rollups.ts'
import { DIMENSIONS } from '#core/segment/dimensions.ts'
import { CASE_COLUMNS } from '../counting/case_columns.ts'
import { getPool } from '../platform/postgres/pool.ts'
import { sumStatement } from './sum_statement.ts'
import { addStatement } from './write_statements.ts'

const TYPE_NAMES: Record<string, string> = { 'timestamp with time zone': 'timestamptz' }

async function columnsOf(table: string): Promise<{ name: string; sqlType: string }[]> {
  const { rows } = await getPool().query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and column_name not in ('workspace_id', 'version')
     order by column_name`,
    [table],
  )
  return rows.map(({ name, type }) => ({ name, sqlType: TYPE_NAMES[type] ?? type }))
}

async function primaryKeyOf(table: string): Promise<string[]> {
  const { rows } = await getPool().query<{ name: string }>(
    `select column_name as name from information_schema.key_column_usage
     where table_schema = 'public' and constraint_name = $1 order by ordinal_position`,
    [`${table}_pkey`],
  )
  return rows.map(({ name }) => name)
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1)

it.each(ROLLUPS)(
  '$table has the columns, types and key of its description, and no others',
  async ({ table, columns, keys }: Rollup) => {
    expect(await columnsOf(table)).toEqual([...columns].sort(byName))
    expect(await primaryKeyOf(table)).toEqual(['workspace_id', 'version', ...keys.map(({ name }) => name)])
  },
)

it('describes every rollup there is', async () => {
  const { rows } = await getPool().query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_name like 'rollup\\_%'`,
  )
  expect(rows.map(({ name }) => name).sort()).toEqual(ROLLUPS.map(({ table }) => table).sort())
})

it('knows the columns of cases and their types', async () => {
  const derived = ['cohort', 'flipped_at']
  const columns = (await columnsOf('support_case')).filter(({ name }) => !derived.includes(name))
  expect(columns).toEqual(CASE_COLUMNS.map(({ name, sqlType }) => ({ name, sqlType })).sort(byName))
})

/** A rollup with two of its measures, so that a person can read what is made of it. */
const few = (rollup: Rollup): Rollup => withMeasures(rollup, (measure) => measure === 'cases' || measure === 'resolved')

it('adds to cells in the order of the key, each instant from its milliseconds', () => {
  expect(
    addStatement(few(DAYS)).text,
  ).toBe(`insert into rollup_day as t (workspace_id, version, pair, day, handler, a, b, cases, resolved)
select $1, $2, given.pair, to_timestamp(given.day / 1000), given.handler, given.a, given.b, given.cases, given.resolved
from unnest(
  $3::smallint[], $4::bigint[], $5::smallint[], $6::smallint[], $7::smallint[], $8::integer[], $9::integer[]) as given (
  pair, day, handler, a, b, cases, resolved)
on conflict (workspace_id, version, pair, day, handler, a, b) do update
set cases = t.cases + excluded.cases,
  resolved = t.resolved + excluded.resolved`)
})

it('sums up stretches by the keys that are told apart, and reads one of what stands before the time', () => {
  expect(sumStatement(few(DAYS)).text).toBe(`select width_bucket(r.day, $6::timestamptz[]) as span, stretch.matured,
  case when $12::boolean then handler end as handler,
  case when $14::boolean then a end as a,
  case when $16::boolean then b end as b,
  sum(cases) as cases,
  sum(resolved) as resolved,
  sum(cases * coalesce((case handler when 0 then $8::bigint[] else $9::bigint[] end)[width_bucket(r.day, $7::timestamptz[])], 0)) as overhead_micros
from unnest($3::timestamptz[], $4::timestamptz[], $5::boolean[]) as stretch (starts, ends, matured)
join rollup_day r on r.workspace_id = $1 and r.version = $2 and r.pair = $11::smallint
  and r.day >= stretch.starts and r.day < stretch.ends
where ($13::smallint[] is null or handler = any ($13))
  and ($15::smallint[] is null or a = any ($15))
  and ($17::smallint[] is null or b = any ($17))
group by 1, 2, 3, 4, 5
limit $10`)
  // Of quarters: the step, whether it has matured, and each dimension.
  const keys = Array.from({ length: 2 + DIMENSIONS.length }, (_, place) => place + 1)
  expect(sumStatement(QUARTERS).text).toContain(`\ngroup by ${keys.join(', ')}\n`)
})
