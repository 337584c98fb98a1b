import { performance } from 'node:perf_hooks'
import { isInTime } from '#core/channel/hold.ts'
import { type Claimed, claimDelivery } from './claim_delivery.ts'
import { openOrNull, UNREADABLE } from './seal_secret.ts'
import { sendMessage } from './send_message.ts'
import { settleDelivery } from './settle_delivery.ts'
import type { Tried } from './tried.ts'

/** So many go one after the other; the next look takes up the rest, so that a job ends. */
const MOST_AT_ONCE = 50

/** Sends a channel what is due. @param clock the time of each step. */
export async function sendDeliveries(workspaceId: number, channelId: string, clock = (): Date => new Date()): Promise<void> {
  for (let sent = 0; sent < MOST_AT_ONCE; sent++) {
    const takenAt = clock()
    const claimed = await claimDelivery(workspaceId, channelId, takenAt)
    // Who was held up leaves it to who takes it up next.
    if (!claimed || !isInTime(takenAt, clock())) return
    const began = performance.now()
    const tried = await tryToSend(workspaceId, claimed, clock())
    await settleDelivery(workspaceId, claimed, { ...tried, ms: performance.now() - began, now: clock(), chance: Math.random() })
  }
}

/** Sends what was taken in hand; what cannot be sent is what came of the try. */
export async function tryToSend(workspaceId: number, claimed: Claimed, now: Date): Promise<Tried> {
  const { channelId, kind, config, id, messages } = claimed
  const secret = openOrNull({ workspaceId, channelId }, claimed.secret)
  if (!secret) return { status: null, text: UNREADABLE, retryAfter: null, isOk: false }
  return sendMessage({ kind, secret, to: config.to ?? [], id, messages }, now)
}
