import { setTimeout as delay } from 'node:timers/promises'
import { getProducerRedis } from '#server/platform/redis/connections.ts'
import type { FaultyProxy } from '#server/testing/faulty_proxy.ts'
import type { Drawable } from '../hour/schedule.ts'
import { type Ground, PROCESSES, type ProcessName } from './ground.ts'
import { signal, stopFamily } from './processes.ts'

/** Something that goes wrong for a while. */
export interface Kind extends Drawable {
  isPossible(ground: Ground): boolean
  /** @returns what ends it. */
  begin(ground: Ground): Promise<() => Promise<void> | void>
  /** From its end until counting goes on. */
  recoversWithinMs: number
}

const AT_ONCE = [0, 0] as const
const A_WHILE = [2, 15] as const
const LONG = [8, 20] as const
/** As long as after a kill in the product's own tests. */
const RECOVERS_WITHIN_MS = 15_000
const SLOW = { delayMs: 60, bytesPerSecond: 512 * 1024 }

const kind = (name: string, lastsSeconds: Kind['lastsSeconds'], begin: Kind['begin']): Kind => ({
  name,
  lastsSeconds,
  begin,
  isPossible: () => true,
  recoversWithinMs: RECOVERS_WITHIN_MS,
})
const nothing = (): void => undefined

export const kill = (...names: ProcessName[]): Kind =>
  kind(`kill -9 ${names.length > 1 ? 'all four' : names[0]}`, AT_ONCE, async (ground) => {
    for (const pid of await Promise.all(names.map(ground.pidOf))) signal(pid, 'SIGKILL')
    return nothing
  })

export const stop = (name: ProcessName): Kind =>
  kind(`SIGSTOP ${name}`, A_WHILE, async (ground) => stopFamily(await ground.pidOf(name)))

const WAYS = { Postgres: ({ postgres }: Ground) => postgres, Redis: ({ redis }: Ground) => redis }
type Service = keyof typeof WAYS
const onWay = (name: string, service: Service, lasts: Kind['lastsSeconds'], begin: (way: FaultyProxy) => () => void): Kind =>
  kind(`${name} to ${service}`, lasts, async (ground) => begin(WAYS[service](ground)))

export const slow = (service: Service): Kind =>
  onWay('slow connections', service, LONG, (way) => {
    way.slowDown(SLOW)
    return () => way.slowDown()
  })

export const halfOpen = (service: Service): Kind =>
  onWay('half-open connections', service, AT_ONCE, (way) => {
    way.loseOpen()
    return nothing
  })

export const hang = (service: Service): Kind =>
  onWay('silent way', service, A_WHILE, (way) => {
    way.hang()
    return () => way.goOn()
  })

export const FULL_DISK: Kind = {
  ...kind('full disk', [5, 15], async ({ disk }) => {
    await disk?.fill()
    return () => disk?.free()
  }),
  isPossible: ({ disk }) => disk !== null,
}

/** Not a byte more than what it holds now. */
export const FULL_REDIS: Kind = kind('Redis at its limit', [5, 15], async () => {
  const redis = getProducerRedis()
  const usual = (await insist(() => redis.config('GET', 'maxmemory'))) as string[]
  const used = /used_memory:(\d+)/.exec(await insist(() => redis.info('memory')))?.[1] ?? '1'
  await insist(() => redis.config('SET', 'maxmemory', used))
  return async () => void (await insist(() => redis.config('SET', 'maxmemory', usual[1] ?? '0')))
})

/** Our own connection may just be dialling. */
export async function insist<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      if (tries === 100) throw error
      await delay(100)
    }
  }
}

export const KINDS: readonly Kind[] = [
  ...PROCESSES.map((name) => kill(name)),
  kill(...PROCESSES),
  ...PROCESSES.map(stop),
  ...(['Postgres', 'Redis'] as const).flatMap((service) => [slow(service), halfOpen(service), hang(service)]),
  FULL_DISK,
  FULL_REDIS,
]
