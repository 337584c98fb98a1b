import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ownerUrl } from '../../testing/as_owner.ts'
import { applyMigrations } from './apply_migrations.ts'

const url = ownerUrl()
let folder: string
let client: pg.Client

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-migrations-'))
  client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('drop table if exists _prisma_migrations, first, second')
})

afterEach(async () => {
  await client.end()
  await rm(folder, { recursive: true })
})

async function write(name: string, text: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, name, 'migration.sql'), text)
}

describe('applyMigrations', () => {
  it('applies what is new, once, in the order of the names', async () => {
    await write('0002_second', 'create table second (id integer references first (id));')
    await write('0001_first', 'create table first (id integer primary key);')
    expect(await applyMigrations(url, folder)).toEqual(['0001_first', '0002_second'])
    expect(await applyMigrations(url, folder)).toEqual([])
  })

  it("keeps Prisma's table: name, SHA-256, finished", async () => {
    await write('0001_first', 'create table first (id integer);')
    await applyMigrations(url, folder)
    const { rows } = await client.query(
      'select migration_name, checksum, applied_steps_count, finished_at is not null done from _prisma_migrations',
    )
    expect(rows).toEqual([
      {
        migration_name: '0001_first',
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
        applied_steps_count: 1,
        done: true,
      },
    ])
  })

  it('leaves nothing of a migration that fails, and names it', async () => {
    await write('0001_first', 'create table first (id integer); create table first (id integer);')
    await expect(applyMigrations(url, folder)).rejects.toThrow(/0001_first failed: relation "first" already exists/)
    expect((await client.query(`select to_regclass('first') found`)).rows).toEqual([{ found: null }])
    await write('0001_first', 'create table first (id integer);')
    expect(await applyMigrations(url, folder)).toEqual(['0001_first'])
  })

  it('refuses a migration that was changed after it was applied', async () => {
    await write('0001_first', 'create table first (id integer);')
    await applyMigrations(url, folder)
    await write('0001_first', 'create table first (id bigint);')
    await expect(applyMigrations(url, folder)).rejects.toThrow('0001_first was changed after it was applied')
  })

  it('refuses a database that is newer than this version', async () => {
    await write('0001_first', 'create table first (id integer);')
    await applyMigrations(url, folder)
    await rm(join(folder, '0001_first'), { recursive: true })
    await expect(applyMigrations(url, folder)).rejects.toThrow('this version does not know')
  })

  it('lets several callers take turns', async () => {
    await write('0001_first', 'create table first (id integer);')
    const applied = await Promise.all([1, 2, 3, 4].map(() => applyMigrations(url, folder)))
    expect(applied.flat()).toEqual(['0001_first'])
  })
})
