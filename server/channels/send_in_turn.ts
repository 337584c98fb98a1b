import { EMPTY_HAND, type Hand, putDown, SLOW_MS, takeUp } from '#core/channel/hand.ts'
import { hurryDeliveries, type SendingJob } from './hurry_deliveries.ts'
import { sendDeliveries } from './send_deliveries.ts'

/** What this process has in hand, by job and workspace: it is the senders of one process that a workspace could hold. */
const hands = new Map<string, Hand>()

/** Channels that took long to answer when they were told last, with their workspaces; the latest, since channels come and go. */
const slow = new Map<string, number>()
const MOST_SLOW = 1_000

/**
 * Sends a channel what is due, unless as many channels of its workspace are being told already as may be at once, or as many slow ones of
 * all workspaces: then it comes as soon as one of them is done.
 */
export async function sendInTurn(job: SendingJob, workspaceId: number, channelId: string): Promise<void> {
  const key = `${job} ${slow.has(channelId) ? 'slow' : workspaceId}`
  const { hand, isTold } = takeUp(hands.get(key) ?? EMPTY_HAND, channelId)
  hands.set(key, hand)
  if (!isTold) return
  try {
    const tookMs = await sendDeliveries(workspaceId, channelId)
    // That a mail takes long is due to the operator's server, and no workspace's doing.
    if (tookMs !== null && job === 'send-deliveries') note(channelId, tookMs < SLOW_MS ? null : workspaceId)
  } finally {
    const { hand, next } = putDown(hands.get(key) ?? EMPTY_HAND)
    if (hand.told === 0 && hand.waiting.length === 0) hands.delete(key)
    else hands.set(key, hand)
    // What is lost of it the next look finds.
    if (next !== null) await hurryDeliveries(job, slow.get(next) ?? workspaceId, [next])
  }
}

/** @param slowIn the workspace of a channel that took long; null where it did not. */
function note(channelId: string, slowIn: number | null): void {
  slow.delete(channelId)
  if (slowIn !== null) slow.set(channelId, slowIn)
  const [oldest] = slow.keys()
  if (slow.size > MOST_SLOW && oldest !== undefined) slow.delete(oldest)
}
