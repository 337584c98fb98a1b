import { describe, expect, it } from 'vitest'
import { judgeWorkers } from './judge_worker.ts'

const now = new Date('2026-11-16T12:00:00Z')
const beat = (lastCommitAgoSeconds: number | null) => ({
  at: now.toISOString(),
  lastCommitAt: lastCommitAgoSeconds === null ? null : new Date(now.getTime() - lastCommitAgoSeconds * 1_000).toISOString(),
  counted: 1,
})
const late = (dueSeconds: number | null, inTurnSeconds: number | null = null) => ({ dueSeconds, inTurnSeconds })

describe('judgeWorkers', () => {
  it.each([
    ['no heartbeat', [], late(null), 'no worker is alive'],
    ['alive, nothing to do', [beat(null)], late(null), null],
    ['alive, a young queue', [beat(null)], late(59, 59), null],
    ['a backlog that moves', [beat(null), beat(3)], late(59, 4_000), null],
    ['a backlog that does not', [beat(30)], late(null, 60), 'events have waited for 60 seconds and no worker has counted any'],
    ['never counted any of it', [beat(null)], late(59, 61), 'events have waited for 61 seconds and no worker has counted any'],
    ['stuck beside one that moves', [beat(0)], late(60, 4_000), 'events whose turn has come have waited for 60 seconds'],
    ['stuck, and nothing else to do', [beat(null)], late(165), 'events whose turn has come have waited for 165 seconds'],
  ])('%s', (_, heartbeats, lateness, verdict) => {
    expect(judgeWorkers(heartbeats, lateness, now)).toBe(verdict)
  })
})
