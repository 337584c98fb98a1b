import { joinRunning } from '#server/host/process/running.ts'
import { getEnvironment } from '#server/platform/config/environment.ts'

/** Runs work that needs the database: DATABASE_URL, or that of the Holdfast that runs here. Lets go of all connections afterwards. */
export async function inDatabase<T>(work: () => Promise<T>): Promise<T> {
  await joinRunning()
  if (!getEnvironment().DATABASE_URL) {
    throw new Error('No database: start Holdfast with `npm start`, or set DATABASE_URL.')
  }
  const { closePool } = await import('#server/platform/postgres/pool.ts')
  const { closeRedis } = await import('#server/platform/redis/connections.ts')
  try {
    return await work()
  } finally {
    await Promise.all([closePool(), closeRedis()])
  }
}
