import { performance } from 'node:perf_hooks'
import { HOLD_MS, isInTime } from '#core/channel/hold.ts'
import { nextTryMs } from '#core/channel/retry.ts'
import { answeredOf } from '../channels/settle_delivery.ts'
import type { Tried } from '../channels/tried.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { sendIssue } from './send_issue.ts'

interface Claimed {
  id: string
  digest_id: string
  recipient: string
  content: unknown
  tries: number
}

/** So many go one after the other; the next look takes up the rest, so that a job ends. */
const MOST_AT_ONCE = 50

/** Sends what is due of a workspace's digests. @param clock the time of each step. */
export async function sendIssues(workspaceId: number, clock = (): Date => new Date()): Promise<void> {
  for (let sent = 0; sent < MOST_AT_ONCE; sent++) {
    const takenAt = clock()
    const claimed = await claim(workspaceId, takenAt)
    // Who was held up leaves it to who takes it up next.
    if (!claimed || !isInTime(takenAt, clock())) return
    const began = performance.now()
    const { id, digest_id: digestId, recipient, content } = claimed
    const tried = await sendIssue({ workspaceId, id, digestId, recipient, content, isTest: false })
    await settle(workspaceId, claimed, { tried, ms: performance.now() - began, now: clock() })
  }
}

const claim = async (workspaceId: number, now: Date): Promise<Claimed | undefined> => {
  const heldUntil = new Date(now.getTime() + HOLD_MS)
  const { rows } = await inWorkspace(workspaceId, (client) =>
    ask<Claimed>(client, 'digests/claim', [workspaceId, now, heldUntil]),
  )
  return rows[0]
}

async function settle(workspaceId: number, { id, tries }: Claimed, came: { tried: Tried; ms: number; now: Date }): Promise<void> {
  const { tried, ms, now } = came
  const chance = Math.random()
  const againMs = tried.isOk ? null : nextTryMs(tries, tried.retryAfter, now.getTime(), chance)
  const state = tried.isOk ? 'sent' : againMs === null ? 'given_up' : 'waiting'
  const dueAt = againMs === null ? null : new Date(againMs)
  const answered = JSON.stringify(answeredOf({ ...tried, ms, now, chance }))
  await inWorkspace(workspaceId, (client) => ask(client, 'digests/settle', [workspaceId, id, tries, state, dueAt, answered, now]))
}
