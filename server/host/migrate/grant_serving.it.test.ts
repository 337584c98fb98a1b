import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { applyMigrations } from './apply_migrations.ts'
import { prepareDatabase } from './prepare_database.ts'

const NAME = `test_${randomBytes(6).toString('hex')}`
/** As people have it who run Holdfast on a Postgres of their own: one role at first, a second one later. */
const OWNER = `${NAME}_owner`
const SERVING = `${NAME} serving`

const urlOf = (role: string): string => {
  const url = new URL(inject('adminUrl'))
  return Object.assign(url, { username: encodeURIComponent(role), password: 'x', pathname: `/${NAME}` }).href
}
const [ownerUrl, servingUrl] = [urlOf(OWNER), urlOf(SERVING)]

async function run(connectionString: string, ...statements: string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    let rows: unknown[] = []
    for (const statement of statements) rows = (await client.query(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}
const asAdmin = (...statements: string[]) => run(inject('adminUrl'), ...statements)
const grants = () =>
  run(ownerUrl, 'select relname, relacl::text from pg_class where relnamespace = 2200 order by 1', 'select xmin from pg_class')

beforeAll(async () => {
  await asAdmin(`create role ${OWNER} login password 'x'`, `create database ${NAME} owner ${OWNER}`)
})
afterAll(async () => {
  await asAdmin(`drop database ${NAME} with (force)`, `drop role ${OWNER}`, `drop role if exists "${SERVING}"`)
})

test('one role does for both', async () => {
  expect(await prepareDatabase({ ownerUrl, servingUrl: ownerUrl })).toEqual(await readdir('prisma/migrations'))
  await run(ownerUrl, "set app.directory = 'on'", "insert into workspace (slug, name, customer_key) values ('w', 'W', '')")
})

test('a second one may serve from the next start on, and may not migrate', async () => {
  await asAdmin(`create role "${SERVING}" login password 'x'`)
  await expect(run(servingUrl, 'select from customer')).rejects.toMatchObject({ code: '42501' })
  expect(await prepareDatabase({ ownerUrl, servingUrl })).toEqual([])
  const select = ["set app.workspace = '1'", 'select slug from workspace']
  expect(await run(servingUrl, ...select)).toEqual([{ slug: 'w' }])
  await run(
    servingUrl,
    "set app.workspace = '1'",
    "update workspace set name = 'Shop'",
    "select ensure_event_month('2026-01-01')",
  )
  await expect(run(servingUrl, 'alter table customer disable row level security')).rejects.toMatchObject({ code: '42501' })
  // Another machine that was told of the role that serves alone, with nothing to migrate.
  expect(await prepareDatabase({ ownerUrl: servingUrl, servingUrl })).toEqual([])
})

test('what is made later it may use too, and a start that finds nothing to do changes nothing', async () => {
  await run(ownerUrl, 'create table later (id integer generated always as identity, word text)')
  await run(servingUrl, "insert into later (word) values ('x')")
  const before = await grants()
  await Promise.all([1, 2, 3].map(() => prepareDatabase({ ownerUrl, servingUrl })))
  expect(await grants()).toEqual(before)
})

test('a migration by the role that serves fails with what helps', async () => {
  await run(ownerUrl, "delete from _prisma_migrations where migration_name = '0003_demo'")
  await expect(applyMigrations(servingUrl)).rejects.toThrow(/0003_demo failed: .*HOLDFAST_MIGRATION_URL/)
})
