import { beforeAll, beforeEach, expect, test } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { QUEUE_NAMES } from '#core/jobs/catalogue.ts'
import { getQueue } from '#server/platform/queue/queues.ts'
import { changePolicy } from '#server/policy/change_policy.ts'
import { readPolicy } from '#server/policy/read_policy.ts'
import { createWorkspace } from '#server/workspace/create_workspace.ts'
import { StoppedHalfway } from './classify_failure.ts'
import { createHandlers } from './handlers.ts'
import type { Run } from './run_job.ts'

const RUN: Run = { jobId: 'a', isFirst: true, isLost: () => false, isStopping: () => false }
const handlers = createHandlers(() => Promise.reject(new Error('no job of this kind')))
const ids: number[] = []

/** Which jobs wait, and for whom, in no order of time. */
async function waiting(): Promise<[name: string, workspaceId: number][]> {
  const jobs = await Promise.all(QUEUE_NAMES.map((queue) => getQueue(queue).getJobs(['wait'])))
  return jobs
    .flat()
    .map(({ name, data }): [string, number] => [name, (data as { workspaceId: number }).workspaceId])
    .sort()
}
const change = (workspaceId: number) =>
  changePolicy(asSystem('command line', workspaceId), { patch: { acceptanceWindowDays: 7 }, reason: 'shorter' })

beforeAll(async () => {
  for (const slug of ['one', 'two']) ids.push(await createWorkspace({ slug, name: 'Test' }))
})
beforeEach(async () => {
  for (const queue of QUEUE_NAMES) await getQueue(queue).obliterate({ force: true })
})

test('what was counted under old versions is found by the clock for every workspace, and dropped once', async () => {
  await handlers['find-old-versions']({}, RUN)
  await handlers['find-old-versions']({}, RUN)
  expect(await waiting()).toEqual(ids.map((id) => ['drop-versions', id]))
})

test('a recount that ends asks for the drop of what it replaced; one that is stopped asks for nothing, and is found again', async () => {
  const [one, two] = ids as [number, number]
  await change(one)
  await change(two)
  expect(await waiting()).toEqual([
    ['build', one],
    ['build', two],
  ])
  await getQueue('policy-recounts').obliterate({ force: true })

  await handlers.build({ workspaceId: one }, RUN)
  expect((await readPolicy(one)).version).toBe(2)
  expect(await waiting()).toEqual([['drop-versions', one]])
  await getQueue('upkeep').obliterate({ force: true })

  await expect(handlers.build({ workspaceId: two }, { ...RUN, isStopping: () => true })).rejects.toThrow(StoppedHalfway)
  expect((await readPolicy(two)).version).toBe(1)
  expect(await waiting()).toEqual([])
  await handlers['find-lost-recounts']({}, RUN)
  expect(await waiting()).toEqual([['build', two]])
})
