import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { EVENT_QUEUE, QUEUES } from '#core/jobs/catalogue.ts'
import { log } from '#server/platform/log/log.ts'
import { enqueue } from '#server/platform/queue/enqueue.ts'
import { getQueue } from '#server/platform/queue/queues.ts'
import { getProducerRedis } from '#server/platform/redis/connections.ts'
import { moveRedisAway } from '#server/testing/far_redis.ts'
import { registerQueue } from './register.ts'
import type { Run } from './run_job.ts'

/** So that taking as many jobs in hand as a worker may takes longer than a lock lasts. */
const AWAY_MS = 30
const JOBS = QUEUES[EVENT_QUEUE].concurrency + 50
const SOON = { timeout: 60_000, interval: 50 }
const payload = { workspace: 'w', events: [] }
const never = () => Promise.reject(new Error('no job of this kind'))

let bringNear: () => Promise<void>
beforeAll(async () => {
  bringNear = await moveRedisAway(AWAY_MS)
})
afterAll(() => bringNear())

test('a backlog is handed out once, however long a worker takes to take it in hand', async () => {
  const trouble = vi.spyOn(log, 'warn').mockImplementation(() => undefined)
  await enqueue('admitted', ...Array.from({ length: JOBS }, (_, n) => ({ payload, id: `job-${n}` })))
  let runs = 0
  const again: Run[] = []
  const worker = registerQueue(EVENT_QUEUE, {
    batch: never,
    admitted: async (_, run) => {
      runs++
      if (!run.isFirst || run.isLost()) again.push(run)
    },
  })
  await expect.poll(() => getQueue(EVENT_QUEUE).getJobCountByTypes('wait', 'active', 'delayed'), SOON).toBe(0)
  await worker.close()
  expect(again).toEqual([])
  expect(runs).toBe(JOBS)
  expect(trouble.mock.calls).toEqual([])
  trouble.mockRestore()
})

test('what was taken begins before all is taken that a worker may take', async () => {
  await enqueue('admitted', ...Array.from({ length: JOBS }, (_, n) => ({ payload, id: `soon-${n}` })))
  const takenMeanwhile: number[] = []
  const worker = registerQueue(EVENT_QUEUE, {
    batch: never,
    admitted: async () => {
      if (takenMeanwhile.length === 0) takenMeanwhile.push(await getQueue(EVENT_QUEUE).getActiveCount())
    },
  })
  await expect.poll(() => getQueue(EVENT_QUEUE).getJobCountByTypes('wait', 'active', 'delayed'), SOON).toBe(0)
  await worker.close()
  expect(takenMeanwhile[0]).toBeLessThan(JOBS / 4)
})

test('a job that is taken again while it is in hand waits for the first taking, which knows that it is lost', async () => {
  const order: string[] = []
  const [first, second] = [gate(), gate()]
  const takings: Run[] = []
  const worker = registerQueue(EVENT_QUEUE, {
    batch: never,
    admitted: async (_, run) => {
      const number = takings.push(run)
      order.push(`begin ${number}`)
      await (number === 1 ? first : second).opened
      order.push(`end ${number}`)
    },
  })
  await enqueue('admitted', { payload, id: 'twice' })
  await expect.poll(() => takings.length, SOON).toBe(1)
  const queue = getQueue(EVENT_QUEUE)
  // What a look for stalled jobs does that finds no lock.
  await getProducerRedis().multi().del(queue.toKey('twice:lock')).lrem(queue.toKey('active'), 1, 'twice').exec()
  await getProducerRedis().multi().hincrby(queue.toKey('twice'), 'stc', 1).rpush(queue.toKey('wait'), 'twice').exec()
  await getProducerRedis().zadd(queue.toKey('marker'), 0, '0')
  await expect.poll(() => takings[0]?.isLost(), SOON).toBe(true)
  await expect.poll(() => queue.getActiveCount(), SOON).toBe(1)
  expect(order).toEqual(['begin 1'])
  first.open()
  await expect.poll(() => order, SOON).toEqual(['begin 1', 'end 1', 'begin 2'])
  await expectRenewal(queue.toKey('twice:lock'))
  second.open()
  await expect.poll(() => order, SOON).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2'])
  expect(takings.map(({ isFirst }) => isFirst)).toEqual([true, false])
  await expect.poll(() => queue.getJobCountByTypes('wait', 'active', 'delayed', 'failed'), SOON).toBe(0)
  await worker.close()
})

function gate(): { opened: Promise<void>; open(): void } {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}

/** What is left of a lock grows once it is begun anew; else it runs out. */
async function expectRenewal(lock: string): Promise<void> {
  let leftMs = Number.POSITIVE_INFINITY
  const isOver = async (): Promise<boolean> => {
    const beforeMs = leftMs
    leftMs = await getProducerRedis().pttl(lock)
    return leftMs > beforeMs || leftMs < 0
  }
  await expect.poll(isOver, SOON).toBe(true)
  expect(leftMs).toBeGreaterThan(0)
}
