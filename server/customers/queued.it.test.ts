import { Worker } from 'bullmq'
import { beforeAll, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { jobIdFor } from '#core/jobs/job_id.ts'
import { getQueue } from '../platform/queue/queues.ts'
import { createWorkerRedis } from '../platform/redis/connections.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { eraseCustomer } from './erase_customer.ts'
import { findCustomer } from './find_customer.ts'

const [OWN, OTHER] = ['own', 'other']
let [own, other] = [0, 0]

const raw = (workspace: string, events: number, pad = 0) => ({
  workspace,
  events: Array.from({ length: events }, () => ({ specversion: '1.0', data: { customer: 'jane' }, pad: 'x'.repeat(pad) })),
})
const admittedId = (workspaceId: number, events: number, nonce: string): string =>
  jobIdFor({ events, workspaceId, atMs: Date.now(), tag: 0 }, nonce)

beforeAll(async () => {
  own = await createWorkspace({ slug: OWN, name: OWN })
  other = await createWorkspace({ slug: OTHER, name: OTHER })
})

/** Settles everything that waits. */
async function settle(how: 'done' | 'failed'): Promise<void> {
  const worker = new Worker(EVENT_QUEUE, null, { connection: createWorkerRedis(), autorun: false })
  for (let job = await worker.getNextJob('w'); job; job = await worker.getNextJob('w')) {
    if (how === 'done') await job.moveToCompleted('counted', 'w', false)
    else await job.moveToFailed(new Error('no'), 'w', false)
  }
  await worker.close()
}

it('says what still waits and what was given up, and forgets the jobs of the workspace that are done', async () => {
  const queue = getQueue(EVENT_QUEUE)
  const addAll = async (mark: string): Promise<void> => {
    await queue.add('admitted', {}, { jobId: admittedId(own, 7, mark) })
    await queue.add('admitted', {}, { jobId: admittedId(other, 11, mark) })
    await queue.add('admitted', { workspace: OWN, events: [{}, {}] }, { jobId: `n2-older-${mark}` })
    await queue.add('batch', raw(OWN, 3), { jobId: `raw-${mark}` })
    await queue.add('batch', raw(OWN, 5, 9_000), { jobId: `long-${mark}`, delay: mark === 'waits' ? 3_600_000 : 0 })
    await queue.add('batch', raw(OTHER, 13), { jobId: `others-${mark}` })
    await queue.add('batch', 'no batch at all', { jobId: `odd-${mark}` })
  }
  await addAll('done')
  await settle('done')
  await addAll('failed')
  await settle('failed')
  await addAll('waits')

  expect(await findCustomer(own, 'jane')).toMatchObject({ waitingEvents: 17, failedJobs: 4 })
  expect(await queue.getCompletedCount()).toBe(7)
  expect(await eraseCustomer(asSystem('command line', own), 'jane')).toEqual({
    conversations: 0,
    events: 0,
    waitingEvents: 17,
    failedJobs: 4,
  })
  const left = (await queue.getCompleted()).map((job) => job.id)
  expect(left.sort()).toEqual([expect.stringMatching(/^n11-/), 'odd-done', 'others-done'])
})
