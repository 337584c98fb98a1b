import { randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import { nextTryMs } from '#core/channel/retry.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readWorkspace } from '../workspace/directory.ts'
import { channelsUrl } from './channels_url.ts'
import type { Claimed } from './claim_delivery.ts'
import { noteDelivery } from './delivery_totals.ts'
import { queueDeliveries } from './queue_deliveries.ts'
import type { Tried } from './tried.ts'

/** So much of an answer is kept. */
const MAX_TEXT = 500
const GONE = 410

export interface Settling extends Tried {
  /** How long the try took. */
  ms: number
  now: Date
  /** Between 0 and 1: spreads tries. */
  chance: number
}

/** @returns a try as it is kept; Postgres takes no NUL. */
export const answeredOf = ({ status, text, ms }: Settling) => ({
  status,
  text: text.replaceAll('\0', '').slice(0, MAX_TEXT),
  ms: Math.round(ms),
})

/**
 * Keeps what came of a try: it arrived, is tried again, or is given up. A receiver that is gone for good, and one that ten tries in 75
 * hours did not reach, is turned off, and another channel tells so.
 */
export async function settleDelivery(workspaceId: number, claimed: Claimed, settling: Settling): Promise<void> {
  const { isOk, status, retryAfter, now, chance } = settling
  const againMs = isOk || status === GONE ? null : nextTryMs(claimed.tries, retryAfter, now.getTime(), chance)
  const state = isOk ? 'sent' : againMs === null ? 'given_up' : 'waiting'
  const offReason =
    state !== 'given_up' ? null : status === GONE ? 'It answered that it is gone (410).' : 'Ten tries over 75 hours failed.'
  const { slug, name } = await readWorkspace(workspaceId)
  const isSettled = await inWorkspace(workspaceId, async (client) => {
    const dueAt = againMs === null ? null : new Date(againMs)
    const settled = [workspaceId, claimed.id, claimed.tries, state, dueAt, JSON.stringify(answeredOf(settling)), now]
    const { rowCount } = await ask(client, 'channels/settle', settled)
    if (rowCount === 0) return false
    const noted = [workspaceId, claimed.channelId, isOk, now, offReason]
    const [channel] = (await ask<{ name: string; warns: boolean | null }>(client, 'channels/note_channel', noted)).rows
    if (!channel) return true
    if (offReason !== null) await ask(client, 'channels/give_up_waiting', [workspaceId, claimed.channelId, offReason])
    const type = offReason !== null ? 'channel.off' : channel.warns ? 'channel.failing' : null
    const reason = offReason ?? `For an hour nothing arrived. The last answer: ${status ?? answeredOf(settling).text}`
    if (type)
      await tellByAnother(client, {
        workspaceId,
        slug,
        workspaceName: name,
        channelId: claimed.channelId,
        type,
        name: channel.name,
        reason,
        now,
      })
    return true
  })
  if (isSettled) await noteDelivery(claimed.kind, state === 'waiting' ? 'failed' : state)
}

interface Trouble {
  workspaceId: number
  slug: string
  workspaceName: string
  channelId: string
  type: 'channel.off' | 'channel.failing'
  name: string
  reason: string
  now: Date
}

/** Lets a channel that works tell that another one does not; where there is none, the list of channels alone shows it. */
async function tellByAnother(client: ClientBase, trouble: Trouble): Promise<void> {
  const { workspaceId, slug, workspaceName, channelId, type, name, reason, now } = trouble
  const [other] = (await ask<{ id: string }>(client, 'channels/another_channel', [workspaceId, channelId])).rows
  if (!other) return
  const stepId = randomUUID()
  const workspace = { slug, name: workspaceName }
  const message = {
    id: stepId,
    type,
    at: now.toISOString(),
    workspace,
    severity: 'warning' as const,
    alert: null,
    channel: { name, reason, url: channelsUrl(slug) },
  }
  await queueDeliveries(client, workspaceId, { stepId, channelIds: [other.id], message, dueAt: now })
}
