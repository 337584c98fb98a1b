import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openDataFolder } from '../host/embedded/data_folder.ts'
import { preparePostgres } from '../host/embedded/postgres.ts'
import { findRedisProgram } from '../host/embedded/redis_program.ts'
import { supervise } from '../host/embedded/supervise.ts'
import { prepareDatabase } from '../host/migrate/prepare_database.ts'

/** Tests lose nothing in a power cut. */
const FAST = { fsync: 'off', full_page_writes: 'off', max_connections: '400' }

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the superuser: makes each test file's database. */
    adminUrl: string
    /** Of the role that serves: what our code gets, with the database's name to be filled in. */
    servingUrl: string
    /** Of the role that owns them, for tests of migrations; likewise. */
    ownerUrl: string
    template: string
  }
}

/** Starts one Postgres for the tests of all projects, with a migrated database that each test file gets a copy of. */
export default async function startServices({ vitest }: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (vitest.getRootProject().getProvidedContext().adminUrl) return
  const folder = await openDataFolder(await mkdtemp(join(tmpdir(), 'holdfast-it-')))
  // So that the files that run side by side do not all unpack one.
  await findRedisProgram(join(process.cwd(), '.holdfast', 'tools'), (message) => process.stdout.write(`${message}\n`))
  const service = await preparePostgres(folder, FAST)
  const postgres = await supervise(service)
  await prepareDatabase({ ownerUrl: service.ownerUrl, servingUrl: service.url })
  const template = 'holdfast_template'
  const admin = new pg.Client({ connectionString: service.adminUrl })
  await admin.connect()
  await admin.query(`alter database holdfast rename to ${template}`)
  await admin.end()
  vitest.provide('adminUrl', service.adminUrl)
  vitest.provide('servingUrl', service.url)
  vitest.provide('ownerUrl', service.ownerUrl)
  vitest.provide('template', template)
  return async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
