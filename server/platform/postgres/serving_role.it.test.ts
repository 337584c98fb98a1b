import { afterAll, describe, expect, it } from 'vitest'
import { inTransaction } from './in_transaction.ts'
import { getPool } from './pool.ts'
import { connectAsAdmin } from './testing/tenant_tables.ts'

const FORBIDDEN = { code: '42501' }

describe('the role that serves', () => {
  it('owns nothing of the database', async () => {
    const { rows } = await getPool().query(
      `select relname as name from pg_class where relowner = current_user::regrole
       union select proname from pg_proc where proowner = current_user::regrole
       union select datname from pg_database where datdba = current_user::regrole
       union select nspname from pg_namespace where nspowner = current_user::regrole`,
    )
    expect(rows).toEqual([])
  })

  it.each([
    'alter table customer disable row level security',
    'alter table customer no force row level security',
    'drop policy own_workspace on customer',
    'alter policy own_workspace on customer using (true)',
    'drop table customer',
    'truncate customer',
    'create table own (id integer)',
    "create function own() returns integer language sql as 'select 1'",
    'create or replace function current_workspace() returns integer language sql as $$ select 1 $$',
    'set role holdfast',
    'set session authorization postgres',
    "insert into _prisma_migrations (id, checksum, migration_name) values ('1', '1', '9999_later')",
  ])('cannot: %s', async (statement) => {
    await expect(inTransaction('begin', (client) => client.query(statement))).rejects.toMatchObject(FORBIDDEN)
  })

  it('makes new months of the archive, and can use them', async () => {
    const rows = await inTransaction("begin; set local app.workspace = '1'", async (client) => {
      await client.query("select ensure_event_month('2031-02-01')")
      return (await client.query('select from event_2031_02')).rows
    })
    expect(rows).toEqual([])
  })
})

const admin = await connectAsAdmin()
afterAll(() => admin.end())
const { rows: functions } = await admin.query<{ name: string; path: string | null; definer: boolean; open: boolean }>(
  `select proname as name, prosecdef as definer, has_function_privilege('public', oid, 'execute') as open,
     (select substr(setting, 13) from unnest(proconfig) setting where setting like 'search_path=%') as path
   from pg_proc where pronamespace = 'public'::regnamespace order by 1`,
)

describe('each function of ours', () => {
  it('is known', () => {
    expect(functions.map(({ name }) => name)).toEqual(['author_name', 'current_workspace', 'ensure_event_month', 'note_accepted'])
  })

  it.each(functions)('$name finds what it names on a path of its own, temporary tables last', ({ path }) => {
    expect(path).toMatch(/^(public|pg_catalog), pg_temp$/)
  })

  it.each(functions.filter(({ definer }) => definer))('$name acts as the owner for those alone who serve', ({ open }) => {
    expect(open).toBe(false)
  })

  it('is not led astray by what its caller made of the same name', async () => {
    const found = await inTransaction("begin; set local app.workspace = '7'", async (client) => {
      await client.query('create temp table pg_class as select 1 as oid')
      await client.query("create function pg_temp.current_setting(text, boolean) returns text language sql as $$ select '8' $$")
      await client.query('set local search_path = pg_temp, pg_catalog, public')
      await client.query("select ensure_event_month('2031-03-01')")
      return (await client.query('select current_workspace() as id')).rows
    })
    expect(found).toEqual([{ id: 7 }])
  })
})
