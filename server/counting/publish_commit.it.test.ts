import { expect, test, vi } from 'vitest'
import { type CommitMessage, commitChannel } from '#core/live/messages.ts'
import { log } from '../platform/log/log.ts'
import { createWorkerRedis, getProducerRedis } from '../platform/redis/connections.ts'
import { publishCommit } from './publish_commit.ts'

const commit: CommitMessage = { workspaceId: 7, policyVersion: 1, sequence: 3, at: '2026-04-01T00:00:00Z', rows: [], flips: [] }

test('a commit is told to whoever listens to its workspace', async () => {
  const heard: unknown[] = []
  const redis = createWorkerRedis()
  redis.on('message', (channel, text: string) => heard.push([channel, JSON.parse(text)]))
  await redis.subscribe(commitChannel(7), commitChannel(8))
  await publishCommit(commit)
  await publishCommit({ ...commit, workspaceId: 8 })
  await expect.poll(() => heard).toHaveLength(2)
  expect(heard).toEqual([
    [commitChannel(7), commit],
    [commitChannel(8), { ...commit, workspaceId: 8 }],
  ])
})

test('a commit that cannot be told fails nothing, and the log says so', async () => {
  const warned = vi.spyOn(log, 'warn').mockImplementation(() => undefined)
  getProducerRedis().disconnect()
  await expect(publishCommit(commit)).resolves.toBeUndefined()
  expect(warned).toHaveBeenCalledWith({ err: expect.any(Error), sequence: 3 }, expect.stringContaining('published'))
})
