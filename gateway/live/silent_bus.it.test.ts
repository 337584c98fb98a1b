import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CommitMessage } from '#core/live/messages.ts'
import { type FaultyProxy, openFaultyProxy } from '#server/testing/faulty_proxy.ts'
import { publish } from '../testing/connect.ts'
import { listenToBus } from './bus.ts'

const SOON = { timeout: 10_000, interval: 50 }

let redis: FaultyProxy
beforeAll(async () => {
  redis = await openFaultyProxy(process.env.REDIS_URL ?? '')
  process.env.REDIS_URL = redis.url
})
afterAll(() => redis.close())

it('notices that its connection is dead, though it only listens, and says that something may have been missed', async () => {
  const heard: CommitMessage[] = []
  let returns = 0
  const stop = listenToBus({
    wants: () => true,
    onCommit: (commit) => heard.push(commit),
    onSaid: () => undefined,
    onReturn: () => void returns++,
  })
  const isHeard = () =>
    expect
      .poll(
        () =>
          publish(1, 1).then(
            () => heard.length,
            () => 0,
          ),
        SOON,
      )
      .toBeGreaterThan(0)
  await isHeard()
  redis.loseOpen()
  await expect.poll(() => returns, SOON).toBe(1)
  heard.length = 0
  await isHeard()
  stop()
})
