import { describe, expect, it } from 'vitest'
import { judgeWorkers } from './judge_worker.ts'

const now = new Date('2026-11-16T12:00:00Z')
const beat = (lastCommitAgoSeconds: number | null) => ({
  at: now.toISOString(),
  lastCommitAt: lastCommitAgoSeconds === null ? null : new Date(now.getTime() - lastCommitAgoSeconds * 1_000).toISOString(),
  counted: 1,
})
const waiting = (oldestWaitingSeconds: number | null) => ({ waitingJobs: 1, waitingEvents: 1, oldestWaitingSeconds })

describe('judgeWorkers', () => {
  it.each([
    ['no heartbeat', [], waiting(null), 'no worker is alive'],
    ['alive, nothing to do', [beat(null)], waiting(null), null],
    ['alive, a young queue', [beat(null)], waiting(59), null],
    ['an old queue, but it moves', [beat(null), beat(3)], waiting(4_000), null],
    [
      'an old queue that does not move',
      [beat(31)],
      waiting(61),
      'events have waited for 61 seconds and no worker has counted any',
    ],
    [
      'alive, never counted anything',
      [beat(null)],
      waiting(61),
      'events have waited for 61 seconds and no worker has counted any',
    ],
  ])('%s', (_, heartbeats, queue, verdict) => {
    expect(judgeWorkers(heartbeats, queue, now)).toBe(verdict)
  })
})
