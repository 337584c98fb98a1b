import { afterEach, describe, expect, it, vi } from 'vitest'
import { EVENT_QUEUE, QUEUES } from '#core/jobs/catalogue.ts'
import { readRuns, tellRuns } from '#server/health/job_runs.ts'
import { log } from '#server/platform/log/log.ts'
import { enqueue } from '#server/platform/queue/enqueue.ts'
import { BEGUN_FIELD } from '#server/platform/queue/note_begun.ts'
import { getQueue } from '#server/platform/queue/queues.ts'
import { getProducerRedis } from '#server/platform/redis/connections.ts'
import { LostJob, StoppedHalfway } from './classify_failure.ts'
import { Outage } from './outage.ts'
import { registerQueue } from './register.ts'
import type { Handlers, Run } from './run_job.ts'
import { SOON } from './testing/soon.ts'

const RECOUNTS = 'policy-recounts'
const recounts = getQueue(RECOUNTS)

let worker: ReturnType<typeof registerQueue> | undefined
const work = (build: Handlers['build']) => {
  worker = registerQueue(RECOUNTS, { build })
  return worker
}
const add = (workspaceId: number) => enqueue('build', { payload: { workspaceId } })

afterEach(async () => {
  await worker?.close()
  worker = undefined
  await recounts.obliterate({ force: true })
})

describe('the one wrapper of all jobs', () => {
  it('does a job once, and tells its handler that it is new', async () => {
    const runs: [number, boolean][] = []
    work(async ({ workspaceId }, run) => void runs.push([workspaceId, run.isFirst]))
    await add(1)
    await add(2)
    await expect
      .poll(() => runs, SOON)
      .toEqual([
        [1, true],
        [2, true],
      ])
    await expect
      .poll(() => recounts.getJobCounts('active', 'wait', 'completed', 'failed'), SOON)
      .toEqual({
        active: 0,
        wait: 0,
        completed: 0,
        failed: 0,
      })
  })

  it('does work once more that was asked for again while it was done, and once where it waited', async () => {
    const ask = () => enqueue('build', { payload: { workspaceId: 1 }, onceAs: 'workspace-1' })
    const ends: (() => void)[] = []
    await ask()
    await ask()
    work(() => new Promise((end) => void ends.push(end)))
    await expect.poll(() => ends.length, SOON).toBe(1)
    await ask()
    await ask()
    ends[0]?.()
    await expect.poll(() => ends.length, SOON).toBe(2)
    ends[1]?.()
    await expect
      .poll(() => recounts.getJobCounts('active', 'wait', 'completed'), SOON)
      .toEqual({ active: 0, wait: 0, completed: 0 })
    expect(ends).toHaveLength(2)
    // It can be asked for again.
    await ask()
    await expect.poll(() => ends.length, SOON).toBe(3)
    ends[2]?.()
  })

  it('sets aside at once what is no job of the queue, says why, and goes on', async () => {
    const failures = vi.spyOn(log, 'error').mockImplementation(() => undefined)
    const done: number[] = []
    await recounts.add('build', { workspaceId: 'one' }, { attempts: 50 })
    await recounts.add('no such job', {}, { attempts: 50 })
    const unreadable = await recounts.add('build', {}, { attempts: 50 })
    await getProducerRedis().hset(recounts.toKey(unreadable.id ?? ''), 'data', '{"workspaceId": 1')
    work(async ({ workspaceId }) => void done.push(workspaceId))
    await add(3)
    await expect.poll(() => done, SOON).toEqual([3])
    const failed = await Promise.all(
      (await getProducerRedis().zrange(recounts.toKey('failed'), '0', '-1')).map((id) =>
        getProducerRedis().hmget(recounts.toKey(id), 'failedReason', 'atm'),
      ),
    )
    expect(failed).toEqual([
      [expect.stringContaining('not the data of a job build: workspaceId'), '1'],
      [expect.stringContaining('has no jobs of this name'), '1'],
      [expect.stringContaining('is not JSON'), '1'],
    ])
    expect(await recounts.getActiveCount()).toBe(0)
    expect(failures).toHaveBeenCalledTimes(3)
    failures.mockRestore()
  })

  it('keeps a job for as long as a service is away, whatever tries it has', async () => {
    let isAway = true
    const runs: Run[] = []
    const begunAt: number[] = []
    await recounts.add('build', { workspaceId: 1 }, { attempts: 1 })
    work(async (_, run) => {
      runs.push(run)
      begunAt.push(performance.now())
      if (isAway) throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
    })
    await expect.poll(() => runs.length, SOON).toBe(2)
    expect(await recounts.getFailedCount()).toBe(0)
    isAway = false
    await expect.poll(() => runs.length, SOON).toBe(3)
    // Nobody knows whether a try that lost its service had come to its end.
    expect(runs.map(({ isFirst }) => isFirst)).toEqual([true, false, false])
    // A service that comes back is not met by thousands of tries a second.
    expect((begunAt[2] ?? 0) - (begunAt[0] ?? 0)).toBeGreaterThan(3_800)
    await expect.poll(() => recounts.getJobCountByTypes('active', 'wait', 'delayed', 'failed'), SOON).toBe(0)
  })

  it('notes of a backlog’s job since when it is tried, so that one that comes and goes for ever is found', async () => {
    const handedOut: number[] = []
    const { id = '' } = await recounts.add('build', { workspaceId: 1 }, { attempts: 1, priority: 7 })
    const other = await recounts.add('build', { workspaceId: 2 }, { attempts: 1 })
    work(async ({ workspaceId }) => {
      if (workspaceId === 1) handedOut.push(Date.now())
      if (handedOut.length < 3) throw Object.assign(new Error('no lock'), { code: 'ECONNREFUSED' })
    })
    const begun = (job: string | undefined) => getProducerRedis().hget(recounts.toKey(job ?? ''), BEGUN_FIELD)
    await expect.poll(() => handedOut.length, SOON).toBe(2)
    const since = Number(await begun(id))
    expect(Math.abs(since - (handedOut[0] ?? 0))).toBeLessThan(1_000)
    expect(await begun(other.id)).toBeNull()
    await expect.poll(() => recounts.getJobCountByTypes('active', 'wait', 'delayed', 'prioritized'), SOON).toBe(0)
    expect(await getProducerRedis().exists(recounts.toKey(id))).toBe(0)
  })

  it('takes no further job while Postgres is away, which the first one that fails finds out, and goes on when it is back', async () => {
    const warned = vi.spyOn(log, 'warn').mockImplementation(() => undefined)
    let isAway = true
    const outage = new Outage(async () => !isAway)
    const runs: number[] = []
    worker = registerQueue(
      RECOUNTS,
      {
        build: async ({ workspaceId }) => {
          runs.push(workspaceId)
          if (isAway) throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
        },
      },
      outage,
    )
    await add(1)
    await expect.poll(() => worker?.isPaused(), SOON).toBe(true)
    await add(2)
    await expect.poll(() => recounts.getJobCounts('active', 'wait', 'delayed'), SOON).toEqual({ active: 0, wait: 1, delayed: 1 })
    expect(runs).toEqual([1])
    isAway = false
    await expect.poll(() => runs, SOON).toEqual([1, 2, 1])
    await outage.close()
    warned.mockRestore()
  })

  it('goes on at once with what was stopped halfway, whatever tries it has', async () => {
    const runs: Run[] = []
    await recounts.add('build', { workspaceId: 1 }, { attempts: 1 })
    work(async (_, run) => {
      if (runs.push(run) === 1) throw new StoppedHalfway('the process ends')
    })
    await expect.poll(() => runs.map(({ isFirst }) => isFirst), { ...SOON, timeout: 1_500 }).toEqual([true, false])
    await expect.poll(() => recounts.getJobCountByTypes('active', 'wait', 'delayed', 'failed'), SOON).toBe(0)
  })

  it('leaves a job that is another’s by now as it is, and says so', async () => {
    const warned = vi.spyOn(log, 'warn').mockImplementation(() => undefined)
    const left = await recounts.add('build', { workspaceId: 1 }, { attempts: 50 })
    work(() => Promise.reject(new LostJob('no')))
    await expect.poll(() => warned.mock.calls, SOON).toHaveLength(1)
    await worker?.close()
    expect(warned).toHaveBeenCalledWith({ err: expect.any(LostJob), queue: RECOUNTS, job: left.id }, expect.anything())
    expect(await recounts.getJobCounts('active', 'wait', 'delayed', 'failed')).toEqual({
      active: 1,
      wait: 0,
      delayed: 0,
      failed: 0,
    })
    warned.mockRestore()
  })

  it('goes on with a job however often a worker was killed over it, and takes it for begun', async () => {
    const { id = '' } = await recounts.add('build', { workspaceId: 1 })
    const redis = getProducerRedis()
    // As the last of many workers left it, after one look for stalled jobs.
    await redis.multi().lrem(recounts.toKey('wait'), 1, id).lpush(recounts.toKey('active'), id).exec()
    await redis.multi().hset(recounts.toKey(id), 'stc', 20).sadd(recounts.toKey('stalled'), id).exec()
    const runs: boolean[] = []
    work(async (_, { isFirst }) => void runs.push(isFirst))
    await expect.poll(() => runs, SOON).toEqual([false])
    await expect.poll(() => recounts.getJobCountByTypes('active', 'wait', 'delayed', 'failed'), SOON).toBe(0)
  })

  it('tries what is odd as often as its sender asked for, then sets it aside and goes on', async () => {
    const tries: number[] = []
    await recounts.add('build', { workspaceId: 1 }, { attempts: 3 })
    await recounts.add('build', { workspaceId: 2 })
    work(async ({ workspaceId }) => {
      tries.push(workspaceId)
      if (workspaceId === 1) throw new TypeError('a mistake of ours')
    })
    await expect.poll(() => recounts.getFailedCount(), SOON).toBe(1)
    expect(tries.filter((id) => id === 1)).toHaveLength(3)
    expect(tries.filter((id) => id === 2)).toHaveLength(1)
  })

  it('counts runs by their result, and adds up how long they took', async () => {
    await tellRuns()
    const before = (await readRuns()).find(({ result }) => result === 'done')?.runs ?? 0
    work(async () => new Promise((resolve) => setTimeout(resolve, 50)))
    await add(1)
    await recounts.add('no such job', {})
    await expect.poll(() => recounts.getFailedCount(), SOON).toBe(1)
    await worker?.close()
    await tellRuns()
    await tellRuns()
    const runs = await readRuns()
    const done = runs.find(({ job, result }) => job === 'build' && result === 'done')
    expect(done).toMatchObject({ queue: RECOUNTS, runs: before + 1 })
    expect(done?.seconds).toBeGreaterThan(0.04)
    expect(runs).toContainEqual(expect.objectContaining({ queue: RECOUNTS, job: 'unknown', result: 'hopeless' }))
  })

  it('finishes what it has in hand before it closes, and takes no more', async () => {
    let finish = (): void => undefined
    const finished = new Promise<void>((resolve) => {
      finish = resolve
    })
    const runs: Run[] = []
    const closing = work(async (_, run) => {
      runs.push(run)
      await finished
    })
    await add(1)
    await add(2)
    await expect.poll(() => runs.length, SOON).toBe(1)
    expect(runs[0]?.isStopping()).toBe(false)
    const closed = closing.close()
    expect(runs[0]?.isStopping()).toBe(true)
    finish()
    await closed
    expect(await recounts.getJobCounts('active', 'wait', 'failed')).toEqual({ active: 0, wait: 1, failed: 0 })
  })
})

describe('what a worker has in hand', () => {
  const { most } = QUEUES[EVENT_QUEUE].inHand
  const events = getQueue(EVENT_QUEUE)
  const never = () => Promise.reject(new Error('no job of this kind'))

  it('is bounded by its events, not by its jobs', async () => {
    const size = most / 3
    await events.addBulk(
      Array.from({ length: 20 }, (_, n) => ({
        name: 'admitted',
        data: { workspace: 'w', events: [] },
        opts: { jobId: `n${size}-${n}`, removeOnComplete: true },
      })),
    )
    let inHand = 0
    let done = 0
    const seen: number[] = []
    const busy = registerQueue(EVENT_QUEUE, {
      batch: never,
      admitted: async () => {
        seen.push(await events.getActiveCount())
        inHand++
        await new Promise((resolve) => setTimeout(resolve, 20))
        inHand--
        done++
      },
    })
    await expect.poll(() => done, SOON).toBe(20)
    await busy.close()
    // While three settle together each takes the next one: no more than those are on their way besides.
    expect(Math.max(...seen)).toBeGreaterThan(1)
    expect(Math.max(...seen)).toBeLessThanOrEqual(6)
    expect(inHand).toBe(0)
  })
})
