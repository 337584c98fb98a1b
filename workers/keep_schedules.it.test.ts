import { Queue } from 'bullmq'
import { expect, test } from 'vitest'
import { type JobsOf, jobEntry, jobNamesOf } from '#core/jobs/catalogue.ts'
import { getQueue } from '#server/platform/queue/queues.ts'
import { getProducerRedis } from '#server/platform/redis/connections.ts'
import { keepLostSchedules, keepSchedules } from './keep_schedules.ts'
import { registerQueue } from './register.ts'
import type { Handlers, Run } from './run_job.ts'
import { SOON } from './testing/soon.ts'

const WORKERS = 3
const SCHEDULED: string[] = jobNamesOf('upkeep')
  .filter((name) => jobEntry(name).everySeconds !== undefined)
  .sort()

const schedules = async () => (await getQueue('upkeep').getJobSchedulers()).map(({ key, next }) => ({ key, next })).sort(byKey)
const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1)

/** What a worker process does at its start. */
async function startUpkeep(runs: string[], work: () => Promise<void> = () => Promise.resolve()) {
  const note = (name: string): [string, (payload: never, run: Run) => Promise<void>] => [
    name,
    () => {
      runs.push(name)
      return work()
    },
  ]
  const handlers = Object.fromEntries(jobNamesOf('upkeep').map(note)) as Handlers<JobsOf<'upkeep'>>
  const worker = registerQueue('upkeep', handlers)
  await worker.waitUntilReady()
  await keepSchedules()
  return worker
}

test('what runs by the clock runs once, however many workers there are, and goes on in its rhythm after a restart', async () => {
  const runs: string[] = []
  const workers = await Promise.all(Array.from({ length: WORKERS }, () => startUpkeep(runs)))
  await expect.poll(() => [...runs].sort(), SOON).toEqual(SCHEDULED)
  await expect.poll(() => getQueue('upkeep').getDelayedCount(), SOON).toBe(SCHEDULED.length)
  const before = await schedules()
  expect(SCHEDULED.length).toBeGreaterThan(1)
  expect(before.map(({ key }) => key)).toEqual(SCHEDULED)
  await Promise.all(workers.map((worker) => worker.close()))

  const again = await Promise.all(Array.from({ length: WORKERS }, () => startUpkeep(runs)))
  expect(await schedules()).toEqual(before)
  expect(await getQueue('upkeep').getJobCounts('wait', 'active', 'delayed')).toEqual({
    wait: 0,
    active: 0,
    delayed: SCHEDULED.length,
  })
  expect([...runs].sort()).toEqual(SCHEDULED)
  await Promise.all(again.map((worker) => worker.close()))
})

test('what runs by the clock and finds a service away is left out, and runs again by the clock', async () => {
  const runs: string[] = []
  const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  await getQueue('upkeep').obliterate({ force: true })
  const worker = await startUpkeep(runs, () => Promise.reject(away))
  await expect.poll(() => [...runs].sort(), SOON).toEqual(SCHEDULED)
  await expect.poll(() => getQueue('upkeep').getActiveCount(), SOON).toBe(0)
  await worker.close()
  const planned = (await schedules()).map(({ next }) => next)
  expect((await getQueue('upkeep').getDelayed()).map(({ timestamp, delay }) => timestamp + delay).sort()).toEqual(planned.sort())
  expect(await getQueue('upkeep').getJobCounts('wait', 'failed', 'completed')).toEqual({ wait: 0, failed: 0, completed: 0 })
})

test('what a version before this one had scheduled is gone, in queues that are no more, too', async () => {
  await keepSchedules()
  const before = await schedules()
  const old = new Queue('no-more', { connection: getProducerRedis() })
  for (const queue of [getQueue('upkeep'), old]) {
    await queue.upsertJobScheduler('outdated', { every: 3_600_000, offset: 1_000 }, { name: 'outdated', data: {} })
  }
  await getProducerRedis().sadd('holdfast:scheduled_queues', old.name)
  await keepSchedules()
  expect(await schedules()).toEqual(before)
  expect(await old.getJobSchedulers()).toEqual([])
  expect(await old.getJobCountByTypes('wait', 'delayed')).toBe(0)
  expect(await getQueue('upkeep').getJobCountByTypes('wait', 'delayed')).toBe(SCHEDULED.length)
})

test('what runs by the clock is set again where Redis was emptied under a connection that stayed, and left alone otherwise', async () => {
  await keepSchedules()
  const before = await schedules()
  await getQueue('upkeep').removeJobScheduler(before[0]?.key ?? '')
  await keepLostSchedules()
  expect(await schedules()).toEqual(before.slice(1))
  await getProducerRedis().flushall()
  await keepLostSchedules()
  expect((await schedules()).map(({ key }) => key)).toEqual(SCHEDULED)
})
