import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { openDataFolder } from '../host/embedded/data_folder.ts'
import { prepareRedis } from '../host/embedded/redis.ts'
import { supervise } from '../host/embedded/supervise.ts'

/** Before each test file: a copy of the migrated database and a Redis of its own, named in the environment. */
process.env.PATH = [process.env.PATH, join(process.cwd(), '.holdfast', 'tools', 'bin')].join(delimiter)

const folder = await openDataFolder(await mkdtemp(join(tmpdir(), 'holdfast-it-')))
const database = `test_${randomBytes(6).toString('hex')}`
const owner = new URL(inject('ownerUrl'))
await asAdmin(`create database ${database} template ${inject('template')} owner ${owner.username}`)
const service = await prepareRedis(folder)
const redis = await supervise(service)

const serving = new URL(inject('servingUrl'))
serving.pathname = `/${database}`
process.env.DATABASE_URL = serving.href
process.env.REDIS_URL = service.url
process.env.HOLDFAST_DATA = folder
process.env.HOLDFAST_SECRET = randomBytes(32).toString('base64url')

afterAll(async () => {
  const [{ closePool }, { closeRedis }] = await Promise.all([
    import('../platform/postgres/pool.ts'),
    import('../platform/redis/connections.ts'),
  ])
  await Promise.all([closePool(), closeRedis()])
  await redis.stop()
  await asAdmin(`drop database if exists ${database} with (force)`)
  await rm(folder, { recursive: true, force: true })
})

async function asAdmin(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: inject('adminUrl') })
  await admin.connect()
  try {
    await admin.query(statement)
  } finally {
    await admin.end()
  }
}
