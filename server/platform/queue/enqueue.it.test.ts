import { afterEach, expect, test } from 'vitest'
import { enqueue } from './enqueue.ts'
import { getQueue } from './queues.ts'

const queue = getQueue('baselines')
const WORK = { payload: { workspaceId: 1 }, onceAs: 'workspace-1' }

afterEach(() => queue.obliterate({ force: true }))

const waiting = async () => (await queue.getWaiting()).map(({ name, data }) => `${name} ${data.workspaceId}`).sort()

test('what waits already is not added again, for each work by itself', async () => {
  await enqueue('reconstruct-nowcasts', WORK, WORK)
  await enqueue('reconstruct-nowcasts', WORK, { payload: { workspaceId: 2 }, onceAs: 'workspace-2' })
  expect(await waiting()).toEqual(['reconstruct-nowcasts 1', 'reconstruct-nowcasts 2'])
})

test('no job takes the place of another kind for the same work', async () => {
  await enqueue('reconstruct-nowcasts', WORK)
  await enqueue('learn-baseline', { payload: { workspaceId: 1, from: null, by: null }, onceAs: WORK.onceAs })
  expect(await waiting()).toEqual(['learn-baseline 1', 'reconstruct-nowcasts 1'])
})
