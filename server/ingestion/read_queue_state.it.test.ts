import { Worker } from 'bullmq'
import { beforeAll, describe, expect, it } from 'vitest'
import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { getQueue } from '../platform/queue/queues.ts'
import { readPressure } from '../platform/queue/read_pressure.ts'
import { createWorkerRedis } from '../platform/redis/connections.ts'
import { readQueueState } from './read_queue_state.ts'

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
