import { chown, rm, writeFile } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { keepSecret, readKept } from './data_folder.ts'
import { findFreePort } from './free_port.ts'
import { launch } from './launch.ts'
import { endLeftover } from './leftover.ts'
import { findRedisProgram } from './redis_program.ts'
import type { AddressedService } from './service.ts'
import { findServiceUser, makeServiceFolder } from './service_user.ts'

/** The queue holds what waits, not what is kept: a quarter of the memory, 1 GiB at most, is hours of events. */
const MAX_MEMORY_BYTES = Math.min(1024 ** 3, Math.floor(totalmem() / 4))

/**
 * A Redis of our own, its data under `<folder>/redis`; every write is on disk before its answer. Ends what a killed start left
 * running, and gets the program where the machine has none.
 * @param say hears what takes long.
 */
export async function prepareRedis(folder: string, say: (message: string) => void = () => undefined): Promise<AddressedService> {
  const program = await findRedisProgram(join(folder, 'tools'), say)
  const [user, password, port] = await Promise.all([findServiceUser(), keepSecret(folder, 'redis'), findFreePort()])
  const home = join(folder, 'redis')
  await makeServiceFolder(home, user)
  const configuration = join(home, 'redis.conf')
  // In a file and not among the arguments, where every user of the machine could read the password.
  await writeFile(configuration, configure(home, port, password), { mode: 0o600 })
  if (user) await chown(configuration, user.uid, user.gid)
  const url = `redis://:${password}@127.0.0.1:${port}/0`
  const logFile = join(folder, 'log', 'redis.log')
  return {
    name: 'redis',
    logFile,
    pidFile: join(folder, 'run', 'redis.pid'),
    url,
    stopSignal: 'SIGTERM',
    stopsWithinMs: 10_000,
    start: async () => {
      const pidFile = join(home, 'redis.pid')
      const pid = Number(await readKept(pidFile))
      if (pid) await endLeftover(pid, home, /redis|valkey/, ['SIGTERM', 'SIGKILL'])
      await rm(pidFile, { force: true })
      return launch({ program, args: [configuration], user, folders: [home], logFile, stopSignal: 'SIGTERM' })
    },
    isReady: () => answers(url),
  }
}

function configure(home: string, port: number, password: string): string {
  const settings = {
    port,
    bind: '127.0.0.1',
    requirepass: password,
    dir: JSON.stringify(home),
    pidfile: JSON.stringify(join(home, 'redis.pid')),
    daemonize: 'no',
    appendonly: 'yes',
    appendfsync: 'always',
    'aof-load-truncated': 'yes',
    save: '""',
    maxmemory: MAX_MEMORY_BYTES,
    'maxmemory-policy': 'noeviction',
    loglevel: 'warning',
  }
  return `${Object.entries(settings)
    .map(([name, value]) => `${name} ${value}`)
    .join('\n')}\n`
}

/** While Redis still reads its files it answers with an error: not ready. */
async function answers(url: string): Promise<boolean> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 2_000, commandTimeout: 2_000 })
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    return (await redis.ping()) === 'PONG'
  } catch {
    return false
  } finally {
    redis.disconnect()
  }
}
