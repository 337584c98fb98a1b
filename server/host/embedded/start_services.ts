import type { Environment } from '../../platform/config/environment.ts'
import { preparePostgres } from './postgres.ts'
import { prepareRedis } from './redis.ts'
import type { AddressedService } from './service.ts'
import { type Supervised, supervise } from './supervise.ts'

export interface RunningServices {
  databaseUrl: string
  redisUrl: string
  stop(): Promise<void>
}

/**
 * Starts, and keeps running, the Postgres and the Redis whose addresses the environment does not give.
 * @param folder the data folder, open.
 * @throws where one does not start; the other is then stopped.
 */
export async function startServices(
  { DATABASE_URL, REDIS_URL }: Environment,
  folder: string,
  say: (message: string) => void,
): Promise<RunningServices> {
  const started: Supervised[] = []
  const startOne = async (prepare: () => Promise<AddressedService>): Promise<string> => {
    const service = await prepare()
    started.push(await supervise(service, say))
    return service.url
  }
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((each) => each.stop()))
  }
  const results = await Promise.allSettled([
    DATABASE_URL ?? startOne(() => preparePostgres(folder)),
    REDIS_URL ?? startOne(() => prepareRedis(folder, say)),
  ])
  const [database, redis] = results
  if (database.status === 'fulfilled' && redis.status === 'fulfilled') {
    return { databaseUrl: database.value, redisUrl: redis.value, stop }
  }
  await stop()
  throw results.find((result) => result.status === 'rejected')?.reason
}
