import { Worker } from 'bullmq'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { jobIdFor } from '#core/jobs/job_id.ts'
import { placeJobs } from '#core/jobs/turns.ts'
import { arrangeWaiting } from '../platform/queue/arrange_waiting.ts'
import { enterQueue } from '../platform/queue/enter_queue.ts'
import { LOOKED_AT } from '../platform/queue/look_at_queue.ts'
import { getQueue } from '../platform/queue/queues.ts'
import { readPressure } from '../platform/queue/read_pressure.ts'
import { createWorkerRedis, getProducerRedis } from '../platform/redis/connections.ts'
import { readQueueState, readWaiting } from './read_queue_state.ts'

describe('the state of the queue', () => {
  beforeAll(async () => {
    await getQueue(EVENT_QUEUE).waitUntilReady()
  })

  it('is empty, and says so', async () => {
    expect(await readQueueState()).toEqual({ waitingJobs: 0, waitingEvents: 0, oldestWaitingSeconds: null })
    expect(await readPressure()).toMatchObject({ waitingEvents: 0 })
  })

  it('counts what waits, is delayed or was sent by other programs, and finds the oldest', async () => {
    const queue = getQueue(EVENT_QUEUE)
    const now = Date.now()
    await queue.add('admitted', {}, { jobId: 'n7-a', timestamp: now - 5_000 })
    await queue.add('admitted', {}, { jobId: 'n30-b', timestamp: now - 90_000, delay: 3_600_000 })
    await queue.add('batch', { workspace: 'w', events: [1, 2, 3] }, { timestamp: now - 1_000 })
    await queue.add('batch', 'no batch at all', { timestamp: now - 1_000 })
    const state = await readQueueState(new Date(now))
    expect(state).toEqual({ waitingJobs: 4, waitingEvents: 40, oldestWaitingSeconds: 90 })
  })

  it('counts what a worker has taken and not settled', async () => {
    const before = await readQueueState()
    const worker = new Worker(EVENT_QUEUE, null, { connection: createWorkerRedis(), autorun: false })
    const job = await worker.getNextJob('a worker')
    expect(await job?.isActive()).toBe(true)
    expect(await readQueueState()).toMatchObject({ waitingJobs: before.waitingJobs, waitingEvents: before.waitingEvents })
    await job?.moveToCompleted('counted', 'a worker', false)
    expect(await readQueueState()).toMatchObject({ waitingJobs: before.waitingJobs - 1 })
    await worker.close()
  })
})

describe('what waits of one workspace', () => {
  const queue = getQueue(EVENT_QUEUE)
  const [A, B, C] = [1, 2, 3].map((id) => ({ id, slug: `w${id}` })) as [Who, Who, Who]
  type Who = { id: number; slug: string }
  const now = Date.now()
  const NONE = { waitingJobs: 0, waitingEvents: 0, oldestWaitingSeconds: null }
  const states = () => readWaiting([A, B, C], new Date(now))
  let added = 0

  /** Events that came so long ago, one a job, at their turn, as the door puts them into the queue. */
  async function sendByDoor({ id, slug }: Who, events: number, agoMs: number): Promise<void> {
    const turn = await enterQueue({ workspaceId: id, slug, eventsPerSecond: 1e12, events, jobEvents: 1 })
    if ('waitMs' in turn) throw new Error('over a rate that there is not')
    const jobs = placeJobs(
      turn,
      Array.from({ length: events }, () => 1),
    ).map(({ tag, priority = 0 }) => {
      const jobId = jobIdFor({ events: 1, workspaceId: id, atMs: now - agoMs, tag }, `${++added}`)
      return { name: 'admitted', data: {}, opts: { jobId, priority } }
    })
    await queue.addBulk(jobs)
  }
  const sendStraight = ({ slug }: Who, events: number, agoMs: number, pad = '') =>
    queue.add('batch', { workspace: slug, pad, events: Array(events).fill({ specversion: '1.0' }) }, { timestamp: now - agoMs })

  beforeEach(() => getProducerRedis().flushall())

  it('is nobody else’s, by whichever way it came and wherever it is', async () => {
    await sendByDoor(A, 2, 9_000)
    await sendStraight(B, 70, 4_000)
    await sendStraight(B, 5_000, 5_000, 'x'.repeat(20_000))
    const ofB = { waitingJobs: 2, waitingEvents: 5_070, oldestWaitingSeconds: 5 }
    expect(await states()).toEqual([{ waitingJobs: 2, waitingEvents: 2, oldestWaitingSeconds: 9 }, ofB, NONE])
    // Whoever gives them their turn notes whose they are.
    await arrangeWaiting()
    expect(await states()).toEqual([{ waitingJobs: 2, waitingEvents: 2, oldestWaitingSeconds: 9 }, ofB, NONE])
    const worker = new Worker(EVENT_QUEUE, null, { connection: createWorkerRedis(), autorun: false })
    for (let n = 0; n < 3; n++) await worker.getNextJob('a worker')
    await worker.close()
    expect(await queue.getActiveCount()).toBe(3)
    expect(await states()).toEqual([{ waitingJobs: 2, waitingEvents: 2, oldestWaitingSeconds: 9 }, ofB, NONE])
  })

  it('is told behind the backlog of another, of which a look takes in the ends alone', async () => {
    await sendByDoor(A, 3 * LOOKED_AT, 300_000)
    await sendByDoor(B, 1, 1_000)
    const [ofA, ofB, ofC] = await states()
    expect(ofA).toMatchObject({ waitingEvents: 3 * LOOKED_AT, oldestWaitingSeconds: 300 })
    expect(Math.abs((ofA?.waitingJobs ?? 0) - 3 * LOOKED_AT)).toBeLessThan(10)
    expect(ofB).toEqual({ waitingJobs: 1, waitingEvents: 1, oldestWaitingSeconds: 1 })
    expect(ofC).toEqual(NONE)
    expect(await readQueueState(new Date(now))).toEqual({
      waitingJobs: 3 * LOOKED_AT + 1,
      waitingEvents: 3 * LOOKED_AT + 1,
      oldestWaitingSeconds: 300,
    })
  })

  it('looks into few of the jobs of other programs at once, and into the others the next time', async () => {
    for (let n = 0; n < 3; n++) await sendStraight(A, 3, 2_000, 'x'.repeat(1024 * 1024))
    await sendStraight(B, 1, 1_000)
    expect(await readQueueState(new Date(now))).toMatchObject({ waitingJobs: 4, waitingEvents: 12 })
    for (let n = 0; n < 2; n++) await states()
    expect((await states()).map(({ waitingEvents }) => waitingEvents)).toEqual([9, 1, 0])
    expect(await readQueueState(new Date(now))).toMatchObject({ waitingJobs: 4, waitingEvents: 10, oldestWaitingSeconds: 2 })
  })
})
