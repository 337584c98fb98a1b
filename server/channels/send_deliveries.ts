import { performance } from 'node:perf_hooks'
import { SLOW_MS } from '#core/channel/hand.ts'
import { isInTime } from '#core/channel/hold.ts'
import { type Claimed, claimDelivery } from './claim_delivery.ts'
import { openOrNull, UNREADABLE } from './seal_secret.ts'
import { sendMessage } from './send_message.ts'
import { settleDelivery } from './settle_delivery.ts'
import type { Tried } from './tried.ts'

/** So many go one after the other; the next look takes up the rest, so that a job ends. */
const MOST_AT_ONCE = 50

/**
 * Sends a channel what is due, until it takes long to answer. @param clock the time of each step.
 * @returns how long the last try took, in milliseconds; null where nothing was tried.
 */
export async function sendDeliveries(
  workspaceId: number,
  channelId: string,
  clock = (): Date => new Date(),
): Promise<number | null> {
  let lastMs: number | null = null
  for (let sent = 0; sent < MOST_AT_ONCE && (lastMs ?? 0) < SLOW_MS; sent++) {
    const takenAt = clock()
    const claimed = await claimDelivery(workspaceId, channelId, takenAt)
    // Who was held up leaves it to who takes it up next.
    if (!claimed || !isInTime(takenAt, clock())) break
    const began = performance.now()
    const tried = await tryToSend(workspaceId, claimed, clock())
    lastMs = performance.now() - began
    await settleDelivery(workspaceId, claimed, { ...tried, ms: lastMs, now: clock(), chance: Math.random() })
  }
  return lastMs
}

/** Sends what was taken in hand; what cannot be sent is what came of the try. */
export async function tryToSend(workspaceId: number, claimed: Claimed, now: Date): Promise<Tried> {
  const { channelId, kind, config, id, messages } = claimed
  const secret = openOrNull({ workspaceId, channelId }, claimed.secret)
  if (!secret) return { status: null, text: UNREADABLE, retryAfter: null, isOk: false }
  return sendMessage({ kind, secret, to: config.to ?? [], id, messages }, now)
}
