import { afterEach, expect, it, vi } from 'vitest'
import { log } from '#server/platform/log/log.ts'
import { getQueue } from '#server/platform/queue/queues.ts'
import { getProducerRedis } from '#server/platform/redis/connections.ts'
import { registerQueue } from './register.ts'
import { SOON } from './testing/soon.ts'

const queue = getQueue('policy-recounts')
const keyOf = (id: string | undefined): string => queue.toKey(id ?? '')

afterEach(() => queue.obliterate({ force: true }))

const broken: [string, (key: string) => Promise<unknown>][] = [
  ['whose data are not JSON', (key) => getProducerRedis().hset(key, 'data', '{"workspaceId": 1')],
  ['whose options are not JSON', (key) => getProducerRedis().hset(key, 'opts', '{"attempts')],
  ['whose options are no object', (key) => getProducerRedis().hset(key, 'opts', 'null')],
  ['whose progress is not JSON', (key) => getProducerRedis().hset(key, 'progress', 'half')],
  ['whose parent is not JSON', (key) => getProducerRedis().hset(key, 'parent', '{')],
  ['whose stack traces are not JSON', (key) => getProducerRedis().hset(key, { stacktrace: '{', data: '{' })],
  ['without a name', (key) => getProducerRedis().hdel(key, 'name')],
  ['of which nothing is left but its id', (key) => getProducerRedis().del(key)],
]

it.each(broken)('a job %s holds up no other, and is in hand no longer', async (_, breakJob) => {
  vi.spyOn(log, 'error').mockImplementation(() => undefined)
  const done: number[] = []
  const add = (workspaceId: number) => queue.add('build', { workspaceId }, { attempts: 50 })
  await add(1)
  await breakJob(keyOf((await add(2)).id))
  await add(3)
  const worker = registerQueue('policy-recounts', { build: async ({ workspaceId }) => void done.push(workspaceId) })
  try {
    await expect.poll(() => done, SOON).toEqual([1, 3])
    await expect
      .poll(() => queue.getJobCounts('active', 'wait', 'delayed', 'completed'), SOON)
      .toEqual({ active: 0, wait: 0, delayed: 0, completed: 0 })
  } finally {
    await worker.close()
  }
})
