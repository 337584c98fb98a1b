import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { asSystem } from '#core/access/actor.ts'
import { KEY_SCOPES } from '#core/access/scopes.ts'
import { createApiKey } from '#server/access/api_keys/create_api_key.ts'
import { openDataFolder } from '#server/host/embedded/data_folder.ts'
import { findRedisProgram } from '#server/host/embedded/redis_program.ts'
import { startServices } from '#server/host/embedded/start_services.ts'
import { parseEnvironment } from '#server/platform/config/environment.ts'
import { closePool } from '#server/platform/postgres/pool.ts'
import { closeRedis } from '#server/platform/redis/connections.ts'
import { type FaultyProxy, openFaultyProxy } from '#server/testing/faulty_proxy.ts'
import { startHoldfast } from '#server/testing/start_holdfast.ts'
import { createWorkspace } from '#server/workspace/create_workspace.ts'
import { type Disk, mountDisk } from './disk.ts'
import { pidOf, releaseAll } from './processes.ts'

export const PROCESSES = ['worker', 'web', 'redis', 'postgres'] as const
export type ProcessName = (typeof PROCESSES)[number]

export interface Workspace {
  id: number
  key: string
}

/** The whole product, and the services that it reaches by ways of ours. */
export interface Ground {
  /** Where web answers. */
  address: string
  /** The ways to the services. */
  postgres: FaultyProxy
  redis: FaultyProxy
  /** Holds all data; null where the system does not let us have one of our own. */
  disk: Disk | null
  pidOf(name: ProcessName): Promise<number>
  found(slug: string): Promise<Workspace>
  close(): Promise<void>
}

/**
 * Starts Postgres and Redis of its own, kept running as `npm start` keeps its own, and then `npm start` with the addresses of the
 * ways that lead to them. All data is in a temporary folder.
 * @param say hears what happens to the processes.
 */
export async function openGround(say: (message: string) => void): Promise<Ground> {
  const closings: (() => Promise<unknown>)[] = []
  const close = async (): Promise<void> => {
    for (const each of closings.splice(0).reverse()) await each().catch((error: unknown) => say(`${error}`))
  }
  try {
    return { ...(await open(closings, say)), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function open(closings: (() => Promise<unknown>)[], say: (message: string) => void): Promise<Omit<Ground, 'close'>> {
  const root = await mkdtemp(join(tmpdir(), 'holdfast-faults-'))
  closings.push(() => rm(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 }))
  const disk = await mountDisk(root)
  if (disk) closings.push(disk.remove)
  const [ofServices, ofProduct] = [join(root, 'services'), join(root, 'product')]
  await mkdir(ofProduct)

  const tools = join(process.cwd(), '.holdfast', 'tools')
  process.env.PATH = [process.env.PATH, join(tools, 'bin')].join(delimiter)
  await findRedisProgram(tools, say)
  const services = await startServices(parseEnvironment({}), await openDataFolder(ofServices), say)
  closings.push(services.stop)
  // For what this process itself asks: by the straight way.
  const straight = { DATABASE_URL: services.databaseUrl, REDIS_URL: services.redisUrl }
  Object.assign(process.env, straight, { NODE_ENV: 'production', LOG_LEVEL: 'silent' })
  const postgres = await openFaultyProxy(services.databaseUrl)
  const redis = await openFaultyProxy(services.redisUrl)
  closings.push(postgres.close, redis.close)

  // The name of a script makes it end with us, also where we are killed.
  const settings = {
    DATABASE_URL: postgres.url,
    HOLDFAST_MIGRATION_URL: services.ownerUrl,
    REDIS_URL: redis.url,
    npm_lifecycle_event: 'start',
  }
  const holdfast = await startHoldfast(settings, { folder: ofProduct })
  const endFault = async (): Promise<void> => {
    releaseAll()
    for (const way of [postgres, redis]) way.goOn()
    await disk?.free()
  }
  closings.push(holdfast.stop, closePool, async () => closeRedis(), endFault)
  return {
    address: holdfast.address,
    postgres,
    redis,
    disk,
    pidOf: (name) => pidOf(name === 'worker' || name === 'web' ? ofProduct : ofServices, name),
    found,
  }
}

async function found(slug: string): Promise<Workspace> {
  const id = await createWorkspace({ slug, name: slug })
  return { id, key: (await createApiKey(asSystem('command line', id), { name: slug, scopes: KEY_SCOPES })).key }
}
