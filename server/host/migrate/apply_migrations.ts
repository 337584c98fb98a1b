import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Migration, readMigrations } from './read_migrations.ts'

/** The number that `prisma migrate` locks too, so that never two of either run at once. */
const PRISMA_LOCK = 72_707_369

/** Prisma's own book-keeping, so that `prisma migrate` can take over at any time. */
const TABLE = `create table _prisma_migrations (
  id varchar(36) primary key,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`

const FORBIDDEN = '42501'
const OWNER_NEEDED = '; HOLDFAST_MIGRATION_URL names the role that owns the tables, where DATABASE_URL is not of that role'

interface AppliedRow {
  migration_name: string
  checksum: string
  finished: boolean
}

/**
 * Brings a database up to the migrations of a folder, each in a transaction of its own; several callers take turns.
 * @returns the names of those applied now.
 * @throws where one fails, was changed after it was applied, or is unknown to this version.
 */
export async function applyMigrations(connectionString: string, folder = 'prisma/migrations'): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({ connectionString, application_name: 'holdfast migrations' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [PRISMA_LOCK])
    await client.query('set client_min_messages = warning')
    await ensureTable(client)
    const pending = selectPending(migrations, await readApplied(client))
    for (const migration of pending) await applyOne(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    // The lock is the session's, and ends with it.
    await client.end()
  }
}

/** Where it is there it is left alone: a role that owns nothing may look whether there is anything to do. */
async function ensureTable(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ found: boolean }>(`select to_regclass('_prisma_migrations') is not null found`)
  if (!rows[0]?.found) await client.query(TABLE)
}

async function readApplied(client: pg.Client): Promise<AppliedRow[]> {
  const { rows } = await client.query<AppliedRow>(
    `select migration_name, checksum, finished_at is not null finished
     from _prisma_migrations where rolled_back_at is null order by started_at`,
  )
  return rows
}

function selectPending(migrations: Migration[], applied: AppliedRow[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of applied) {
    const migration = known.get(row.migration_name)
    if (!row.finished) throw new Error(`Migration ${row.migration_name} was begun and not finished; see prisma migrate resolve`)
    if (!migration) throw new Error(`The database has migration ${row.migration_name}, which this version does not know`)
    if (migration.checksum !== row.checksum) throw new Error(`Migration ${row.migration_name} was changed after it was applied`)
  }
  const done = new Set(applied.map((row) => row.migration_name))
  return migrations.filter(({ name }) => !done.has(name))
}

async function applyOne(client: pg.Client, { name, checksum, text }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    const hint = error instanceof pg.DatabaseError && error.code === FORBIDDEN ? OWNER_NEEDED : ''
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : error}${hint}`, { cause: error })
  }
}
