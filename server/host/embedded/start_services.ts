import type { Environment } from '../../platform/config/environment.ts'
import { preparePostgres } from './postgres.ts'
import { prepareRedis } from './redis.ts'
import type { AddressedService } from './service.ts'
import { type Supervised, supervise } from './supervise.ts'

export interface RunningServices {
  /** Of the role that serves. */
  databaseUrl: string
  /** Of the role that owns the tables: the same where the environment names one alone. */
  ownerUrl: string
  redisUrl: string
  stop(): Promise<void>
}

/**
 * Starts, and keeps running, the Postgres and the Redis whose addresses the environment does not give.
 * @param folder the data folder, open.
 * @throws where one does not start; the other is then stopped.
 */
export async function startServices(
  { DATABASE_URL, HOLDFAST_MIGRATION_URL, REDIS_URL }: Environment,
  folder: string,
  say: (message: string) => void,
): Promise<RunningServices> {
  const started: Supervised[] = []
  const startOne = async <S extends AddressedService>(prepare: () => Promise<S>): Promise<S> => {
    const service = await prepare()
    started.push(await supervise(service, say))
    return service
  }
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((each) => each.stop()))
  }
  const results = await Promise.allSettled([
    DATABASE_URL === undefined
      ? startOne(() => preparePostgres(folder))
      : { url: DATABASE_URL, ownerUrl: HOLDFAST_MIGRATION_URL ?? DATABASE_URL },
    REDIS_URL === undefined ? startOne(() => prepareRedis(folder, say)) : { url: REDIS_URL },
  ])
  const [database, redis] = results
  if (database.status === 'fulfilled' && redis.status === 'fulfilled') {
    const { url: databaseUrl, ownerUrl } = database.value
    return { databaseUrl, ownerUrl, redisUrl: redis.value.url, stop }
  }
  await stop()
  throw results.find((result) => result.status === 'rejected')?.reason
}
